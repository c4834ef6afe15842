package org.shouwang.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.shouwang.process.FailedWork;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/failed-work")
@Tag(name = "Failed work", description = "What the product should have done by itself and could not")
class FailedWorkController {

    private final FailedWork work;

    FailedWorkController(FailedWork work) {
        this.work = work;
    }

    @GetMapping
    @Operation(summary = "What failed in my area, the latest first", description = "For administrators.")
    Items<FailedWork.Failure> list() {
        return Items.all(work.list());
    }

    @PostMapping("/{id}/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Try it again at once", description = "409 where it fails again.")
    void retry(@PathVariable String id) {
        work.retry(id);
    }
}
