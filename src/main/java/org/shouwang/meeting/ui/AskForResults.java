package org.shouwang.meeting.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** One question for all: what the meeting decides is not taken back. */
class AskForResults extends ConfirmDialog {

    AskForResults(List<Entry> chosen, String confirmed, Runnable then) {
        String breakdown = chosen.stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.verdict().label().in(getLocale()), LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(part -> getTranslation("view.meeting.ask.part", part.getKey(), part.getValue()))
                .collect(Collectors.joining(getTranslation("view.meeting.and")));
        setId("confirm-meeting");
        setHeader(getTranslation("view.meeting.ask", chosen.size()));
        setText(getTranslation("view.meeting.ask.text", breakdown));
        setCancelable(true);
        setCancelText(getTranslation("view.meeting.ask.back"));
        setConfirmText(confirmed);
        addConfirmListener(confirm -> then.run());
    }
}
