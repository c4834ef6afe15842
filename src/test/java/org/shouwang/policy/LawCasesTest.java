package org.shouwang.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every law case of a directory, {@code -Dlaw.cases=<directory>}; without it those of the product. */
class LawCasesTest {

    private static final String SHIPPED = "src/test/resources/cases";

    private final LawCaseJudge judge = new LawCaseJudge();

    @TestFactory
    Stream<DynamicNode> law_cases_come_out_as_written() {
        String given = System.getProperty("law.cases", "");
        List<Path> files = LawCaseFiles.in(Path.of(given.isBlank() ? SHIPPED : given));

        assertThat(files).as("law cases (.yaml, .yml)").isNotEmpty();

        return files.stream().map(this::file);
    }

    /** Names the case in what goes wrong, since a build's summary shows nothing else. */
    private void judged(Path file, LawCase lawCase) {
        String which = file.getFileName() + " «" + lawCase.title() + "»: ";
        try {
            judge.judge(lawCase);
        } catch (AssertionError e) {
            throw new AssertionError(which + e.getMessage(), e);
        } catch (RuntimeException e) {
            throw new IllegalStateException(which + e, e);
        }
    }

    private DynamicNode file(Path file) {
        try {
            return DynamicContainer.dynamicContainer(
                    file.getFileName().toString(),
                    LawCaseFiles.read(file).stream()
                            .map(lawCase -> DynamicTest.dynamicTest(
                                    String.valueOf(lawCase.title()), () -> judged(file, lawCase))));
        } catch (IllegalArgumentException unreadable) {
            return DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                throw unreadable;
            });
        }
    }
}
