package org.shouwang.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.shouwang.process.Diagrams;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/diagrams")
@Tag(name = "Diagrams", description = "Which order of steps serves which area from which day")
class DiagramsController {

    private final Diagrams diagrams;

    DiagramsController(Diagrams diagrams) {
        this.diagrams = diagrams;
    }

    @GetMapping
    @Operation(
            summary = "All versions of all diagrams, the areas they serve and how many cases run on them",
            description = "For designers and administrators.")
    Items<Diagrams.Version> list() {
        return Items.all(diagrams.versions());
    }

    @PostMapping("/assignments")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Lets a diagram serve an area from a day on",
            description =
                    "For designers and administrators of the area. Cases that run stay on the diagram they began with.")
    void assign(@RequestBody Diagrams.NewAssignment given) {
        diagrams.assign(given);
    }
}
