package org.shouwang.procedure.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.shouwang.codelist.CodeLists;
import org.shouwang.identity.Accounts;
import org.shouwang.procedure.Submission;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Text;
import org.shouwang.shared.Wording;
import org.shouwang.shell.Dates;
import org.shouwang.territory.Departments;
import org.springframework.stereotype.Component;

/** Reads out keys and figures of a case in the language of the page. */
@Component
class CaseViewWords {

    private final Wording wording;
    private final CodeLists codes;
    private final Departments departments;
    private final Accounts accounts;

    CaseViewWords(Wording wording, CodeLists codes, Departments departments, Accounts accounts) {
        this.wording = wording;
        this.codes = codes;
        this.departments = departments;
        this.accounts = accounts;
    }

    String in(Text text) {
        return text.in(locale());
    }

    String code(String list, String key) {
        return in(codes.label(list, key));
    }

    String duty(String duty) {
        return word("duty." + duty);
    }

    /** A duty with the department that does it, where several do it side by side. */
    String duty(String duty, String party, AreaCode area) {
        return party == null ? duty(duty) : word("view.case.duty-of", duty(duty), department(party, area));
    }

    String department(String key, AreaCode area) {
        return in(departments.require(area.county().orElseThrow(), key).name());
    }

    String verdict(String duty, String verdict) {
        return word("verdict." + duty + "." + verdict);
    }

    String roles(List<String> roles) {
        return list(roles.stream().map(role -> word("role." + role)).toList());
    }

    String list(List<String> names) {
        return names.stream().collect(Collectors.joining(word("view.case.and")));
    }

    /** Those whose work a submission is: the leader whose paper was recorded, those who collected, else who entered. */
    List<String> doneBy(Submission submission) {
        if (submission.recordedForLeader() && !submission.signedBy().isEmpty()) {
            return submission.signedBy();
        }
        return submission.collectedBy().isEmpty() ? List.of(submission.enteredByName()) : submission.collectedBy();
    }

    String nameOf(String username) {
        return accounts.nameOf(username);
    }

    /** What a journal entry or an event tells beside its verb; figures that mean nothing to a reader are left out. */
    List<String> figures(JsonNode figures) {
        List<String> said = new ArrayList<>();
        if (figures == null) {
            return said;
        }
        String duty = figures.path("duty").asText(null);
        if (duty != null) {
            said.add(duty(duty));
        }
        if (duty != null && figures.hasNonNull("verdict")) {
            said.add(verdict(duty, figures.path("verdict").asText()));
        }
        day(figures, "doneOn", "view.case.done-on", said);
        if (figures.hasNonNull("recordedFor")) {
            said.add(word("view.case.recorded-for", figures.path("recordedFor").asText()));
        }
        if (figures.hasNonNull("deadline")) {
            said.add(word("deadline." + figures.path("deadline").asText()));
        }
        day(figures, "dueOn", "view.case.due", said);
        day(figures, "lastDay", "view.case.last-day", said);
        if (figures.path("category").isTextual()
                && !figures.path("category").asText().isEmpty()) {
            said.add(code("CATEGORY", figures.path("category").asText()));
        }
        if (figures.hasNonNull("reason")) {
            said.add(code("STOP_REASON", figures.path("reason").asText()));
        }
        if (figures.path("explanation").isTextual()) {
            said.add(figures.path("explanation").asText());
        }
        if (figures.has("votesFor")) {
            said.add(word(
                    "view.case.votes",
                    figures.path("present").asInt(),
                    figures.path("votesFor").asInt(),
                    figures.path("votesAgainst").asInt(),
                    figures.path("abstained").asInt()));
        }
        if (figures.has("hits")) {
            said.add(word(
                    "view.case.compared",
                    figures.path("departments").asInt(),
                    figures.path("hits").asInt()));
        }
        return said;
    }

    private void day(JsonNode figures, String key, String label, List<String> said) {
        if (figures.path(key).isTextual()) {
            said.add(word(
                    "view.case.pair",
                    word(label),
                    Dates.day(LocalDate.parse(figures.path(key).asText()))));
        }
    }

    String word(String key, Object... args) {
        return wording.get(locale(), key, args);
    }

    private static Locale locale() {
        return UI.getCurrent().getLocale();
    }
}
