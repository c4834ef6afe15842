package org.shouwang.meeting.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.shouwang.shell.Refusals;

/** What speaks against a meeting itself, and what against its households. */
record RefusedResults(List<Reason> ofMeeting, Map<Entry, List<String>> ofHouseholds) {

    private static final Pattern OF_HOUSEHOLD = Pattern.compile("results\\[(\\d+)].*");

    static RefusedResults of(Refusal refusal, List<Entry> chosen) {
        List<Reason> ofMeeting = new ArrayList<>();
        Map<Entry, List<String>> ofHouseholds = new LinkedHashMap<>();
        for (Reason reason : refusal.reasons()) {
            String field = reason.field() == null ? "" : reason.field();
            Matcher household = OF_HOUSEHOLD.matcher(field);
            if (household.matches()) {
                ofHouseholds
                        .computeIfAbsent(chosen.get(Integer.parseInt(household.group(1))), entry -> new ArrayList<>())
                        .add(Refusals.sentence(reason));
            } else {
                ofMeeting.add(field.startsWith("shared.") ? reason.at(field.substring(7)) : reason);
            }
        }
        return new RefusedResults(ofMeeting, ofHouseholds);
    }
}
