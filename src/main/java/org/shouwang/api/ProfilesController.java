package org.shouwang.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import org.shouwang.policy.NewProfileVersion;
import org.shouwang.policy.Profile;
import org.shouwang.policy.Profiles;
import org.shouwang.shared.AreaCode;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/profiles")
@Tag(
        name = "Profiles",
        description = "The rules of an area from a day on; each value with unit, first day and legal reference")
class ProfilesController {

    private final Profiles profiles;

    ProfilesController(Profiles profiles) {
        this.profiles = profiles;
    }

    @GetMapping
    @Operation(summary = "All versions of all profiles, by area and first day")
    Items<Profile> list() {
        return Items.all(profiles.list());
    }

    @GetMapping("/{id}")
    @Operation(summary = "A version of a profile")
    Profile read(@PathVariable long id) {
        return profiles.require(id);
    }

    @GetMapping("/resolution")
    @Operation(
            summary = "The version under which a lead of a county falls",
            description = "That of the county, else of its prefecture, else of its province, valid on the day.")
    Profile resolution(
            @RequestParam AreaCode county,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date) {
        return profiles.of(county, date);
    }

    @PostMapping
    @Operation(
            summary = "Add a dated version",
            description = "Values that are not named are carried over. Cases already started keep the version they are"
                    + " pinned to.")
    ResponseEntity<Profile> add(@RequestBody NewProfileVersion version) {
        Profile added = profiles.add(version);
        return ResponseEntity.created(URI.create("/api/v1/profiles/" + added.id()))
                .body(added);
    }
}
