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
import org.shouwang.shared.Wording;
import org.springframework.stereotype.Component;

/** What is said about a household in one glance. */
@Component
class EntryWords {

    private final CodeLists codes;
    private final Wording wording;

    EntryWords(CodeLists codes, Wording wording) {
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
