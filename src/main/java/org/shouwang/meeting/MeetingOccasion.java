package org.shouwang.meeting;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.shouwang.procedure.Occasion;
import org.shouwang.procedure.TaskRow;
import org.shouwang.procedure.WaitingCases;
import org.shouwang.shared.AreaCode;
import org.springframework.stereotype.Component;

/** Leads from chosen rows of the inbox to a meeting about exactly these households. */
@Component
class MeetingOccasion implements Occasion {

    private final WaitingCases waiting;
    private final MeetingDrafts drafts;
    private final MeetingKinds kinds;

    MeetingOccasion(WaitingCases waiting, MeetingDrafts drafts, MeetingKinds kinds) {
        this.kinds = kinds;
        this.waiting = waiting;
        this.drafts = drafts;
    }

    @Override
    public Optional<AreaCode> area(List<TaskRow> chosen) {
        List<String> duties = chosen.stream().map(TaskRow::duty).distinct().toList();
        if (duties.size() != 1
                || kinds.of(duties.get(0)).isEmpty()
                || chosen.size() > Meetings.MOST_HOUSEHOLDS
                || chosen.stream().anyMatch(row -> row.caseNumber() == null)) {
            return Optional.empty();
        }
        return waiting.counts().stream()
                .filter(count -> count.duty().equals(duties.get(0)))
                .map(WaitingCases.Count::area)
                .filter(area -> chosen.stream().allMatch(row -> row.village().within(area)))
                .max(Comparator.comparingInt(area -> area.value().length()));
    }

    @Override
    public String prepare(String duty, AreaCode area, List<String> taskIds) {
        drafts.choose(duty, area, taskIds);
        return "meetings/new/" + duty + "/" + area.value();
    }
}
