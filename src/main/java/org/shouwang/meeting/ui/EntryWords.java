package org.shouwang.meeting.ui;

import com.vaadin.flow.component.UI;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.shouwang.codelist.CodeLists;
import org.shouwang.procedure.Finding;
import org.shouwang.procedure.WaitingCase;
import org.shouwang.shared.Wording;
import org.shouwang.territory.Departments;
import org.springframework.stereotype.Component;

/** What is said about a household in one glance. */
@Component
class EntryWords {

    private final CodeLists codes;
    private final Departments departments;
    private final Wording wording;

    EntryWords(CodeLists codes, Departments departments, Wording wording) {
        this.departments = departments;
        this.codes = codes;
        this.wording = wording;
    }

    List<String> figures(Finding finding) {
        List<String> said = new ArrayList<>();
        if (finding == null) {
            return said;
        }
        Locale locale = UI.getCurrent().getLocale();
        said.add(wording.get(
                locale, "view.meeting.figure.people", finding.people(), code("CATEGORY", finding.category(), locale)));
        said.add(wording.get(
                locale,
                finding.withinLine() ? "view.meeting.figure.within" : "view.meeting.figure.above",
                yuan(finding.perHead()),
                yuan(finding.line())));
        if (!finding.risks().isEmpty()) {
            said.add(finding.risks().stream()
                    .map(risk -> code("RISK_TYPE", risk, locale))
                    .collect(Collectors.joining(wording.get(locale, "view.meeting.and"))));
        }
        return said;
    }

    /** What sets a household apart and has to be seen before everybody is agreed to. */
    List<String> marks(WaitingCase waiting) {
        List<String> said = new ArrayList<>();
        Locale locale = UI.getCurrent().getLocale();
        if (waiting.marks().special()) {
            said.add(wording.get(locale, "view.meeting.mark.special"));
        }
        if (!waiting.marks().hits().isEmpty()) {
            String names = waiting.task().village().county().stream()
                    .flatMap(county -> departments.of(county).stream())
                    .filter(department -> waiting.marks().hits().contains(department.key()))
                    .map(department -> department.name().in(locale))
                    .collect(Collectors.joining(wording.get(locale, "view.meeting.and")));
            said.add(wording.get(locale, "view.meeting.mark.hit", names));
        }
        return said;
    }

    String category(String key) {
        return key == null || key.isEmpty()
                ? null
                : code("CATEGORY", key, UI.getCurrent().getLocale());
    }

    static String yuan(BigDecimal amount) {
        return amount == null ? "" : NumberFormat.getIntegerInstance(Locale.US).format(amount);
    }

    private String code(String list, String key, Locale locale) {
        return codes.label(list, key).in(locale);
    }
}
