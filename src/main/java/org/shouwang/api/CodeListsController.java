package org.shouwang.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.shouwang.codelist.Code;
import org.shouwang.codelist.CodeLists;
import org.shouwang.shared.Text;
import org.shouwang.shared.WorkClock;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/code-lists")
@Tag(name = "Code lists", description = "What may be chosen in forms on a day, with labels in both languages")
class CodeListsController {

    /**
     * A code list.
     *
     * @param key key of the list, to be read by GET /code-lists/{list}
     * @param name what the list is called
     */
    record ListName(String key, Text name) {}

    /**
     * A code to be added.
     *
     * @param key what is stored in facts and forms: letters, digits and underscores; unique in the list
     * @param label wording in both languages
     * @param validFrom first day on which it may be chosen
     * @param validTo last day, or null for no end
     * @param order position in the list
     * @param parent key of the code above it where the list has two levels, or null
     */
    record NewCode(String key, Text label, LocalDate validFrom, LocalDate validTo, int order, String parent) {}

    /**
     * When a code ends.
     *
     * @param lastDay last day on which the code may be chosen
     */
    record LastDay(LocalDate lastDay) {}

    private final CodeLists codeLists;
    private final WorkClock clock;

    CodeListsController(CodeLists codeLists, WorkClock clock) {
        this.codeLists = codeLists;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "The lists")
    Items<ListName> lists() {
        List<ListName> names = codeLists.lists().entrySet().stream()
                .map(list -> new ListName(list.getKey(), list.getValue()))
                .toList();
        return Items.all(names);
    }

    @GetMapping("/{list}")
    @Operation(summary = "The codes that may be chosen on a day, today where none is given")
    Items<Code> codes(
            @PathVariable String list,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on) {
        return Items.all(codeLists.of(list, on == null ? clock.today() : on));
    }

    @GetMapping("/{list}/all")
    @Operation(summary = "All codes of a list, past and to come as well, with their days")
    Items<Code> all(@PathVariable String list) {
        return Items.all(codeLists.all(list));
    }

    @PostMapping("/{list}")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Add a code, or a new wording of one that has ended",
            description = "For administrators of all areas, since the lists hold for all of them.")
    Code add(@PathVariable String list, @RequestBody NewCode code) {
        return codeLists.add(new Code(
                list, code.key(), code.label(), code.validFrom(), code.validTo(), code.order(), code.parent()));
    }

    @PostMapping("/{list}/{key}/end")
    @Operation(summary = "End a code; what was recorded with it stays readable")
    Code end(@PathVariable String list, @PathVariable String key, @RequestBody LastDay last) {
        return codeLists.end(list, key, last.lastDay());
    }
}
