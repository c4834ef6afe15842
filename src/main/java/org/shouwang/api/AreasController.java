package org.shouwang.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.shouwang.shared.AreaCode;
import org.shouwang.territory.Area;
import org.shouwang.territory.AreaKind;
import org.shouwang.territory.Department;
import org.shouwang.territory.Departments;
import org.shouwang.territory.Territory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/areas")
@Tag(name = "Areas", description = "Provinces down to villages and their parts, and the departments of a county")
class AreasController {

    /**
     * An area and where it lies.
     *
     * @param area the area
     * @param fullName its name from the province on
     * @param path the areas in which it lies, the province first, itself last
     */
    record AreaDetail(Area area, String fullName, List<Area> path) {}

    private final Territory territory;
    private final Departments departments;

    AreasController(Territory territory, Departments departments) {
        this.territory = territory;
        this.departments = departments;
    }

    @GetMapping
    @Operation(summary = "The provinces, with which every path begins")
    Items<Area> provinces() {
        return Items.all(territory.all(AreaKind.PROVINCE));
    }

    @GetMapping("/{code}")
    @Operation(summary = "An area and the areas in which it lies")
    AreaDetail read(@PathVariable AreaCode code) {
        return new AreaDetail(territory.require(code), territory.fullName(code), territory.path(code));
    }

    @GetMapping("/{code}/children")
    @Operation(summary = "The areas directly below an area")
    Items<Area> children(@PathVariable AreaCode code) {
        territory.require(code);
        return Items.all(territory.children(code));
    }

    @GetMapping("/{code}/departments")
    @Operation(summary = "The departments of a county")
    Items<Department> departments(@PathVariable AreaCode code) {
        territory.require(code);
        return Items.all(departments.of(code));
    }
}
