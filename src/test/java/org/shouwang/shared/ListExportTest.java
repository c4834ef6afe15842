package org.shouwang.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListExportTest {

    private final List<Journalled> journal = new ArrayList<>();
    private ListExport exports;

    @BeforeEach
    void open() throws IOException {
        exports = new ListExport(
                new Wording(new SharedConfiguration().messageSource()), event -> journal.add((Journalled) event));
    }

    @Test
    void a_list_is_written_to_its_end_and_the_journal_says_which_and_how_long() {
        byte[] file = draft().within(AreaCode.of("341802"))
                .noting("open", true)
                .noting("kind", null)
                .written(numbers(1_234), List::<Object>of);

        List<List<String>> lines = Spreadsheet.read(file).get("案件");
        assertThat(lines).hasSize(1 + 1_234);
        assertThat(lines.get(0)).containsExactly("编号");
        assertThat(lines.get(1_234)).containsExactly("1234");
        assertThat(journal).singleElement().satisfies(done -> {
            assertThat(done.verb()).isEqualTo("case.list-exported");
            assertThat(done.area()).isEqualTo(AreaCode.of("341802"));
            assertThat(done.after()).hasToString("{\"open\":\"true\",\"rows\":1234}");
        });
    }

    @Test
    void a_list_that_is_too_long_says_above_its_heads_that_it_was_cut() {
        byte[] file = draft().written(numbers(ListExport.MOST + 1), List::<Object>of);

        List<List<String>> lines = Spreadsheet.read(file).get("案件");
        assertThat(lines).hasSize(2 + ListExport.MOST);
        assertThat(lines.get(0).get(0)).contains("10,000");
        assertThat(lines.get(1)).containsExactly("编号");
        assertThat(journal.get(0).after().path("cut").asBoolean()).isTrue();
    }

    @Test
    void a_list_that_just_fits_is_not_called_cut() {
        byte[] file = draft().written(numbers(ListExport.MOST), List::<Object>of);

        assertThat(Spreadsheet.read(file).get("案件")).hasSize(1 + ListExport.MOST);
    }

    private ListExport.Draft draft() {
        return exports.of("case.list-exported", "cases", "案件", Locale.SIMPLIFIED_CHINESE)
                .heads(List.of("编号"));
    }

    /** The numbers from one, read on by the last of a page. */
    private static Page.Reading<Integer> numbers(int many) {
        return (cursor, limit) -> {
            int first = cursor == null ? 1 : Integer.parseInt(cursor) + 1;
            List<Integer> found = IntStream.rangeClosed(first, Math.min(many, first + limit))
                    .boxed()
                    .toList();
            return Page.of(found, limit, String::valueOf);
        };
    }
}
