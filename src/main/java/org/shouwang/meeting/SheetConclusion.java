package org.shouwang.meeting;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shouwang.notice.PassingOn;
import org.shouwang.notice.ProcedureNotice;
import org.shouwang.notice.Sheet;
import org.shouwang.procedure.TaskFilter;
import org.shouwang.procedure.TaskRow;
import org.shouwang.procedure.Tasks;
import org.shouwang.shared.Page;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.Wording;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Posts and concludes the notice of many households as a meeting deals with many: one entry, each its own result. */
@Component
class SheetConclusion implements PassingOn {

    private static final int PAGE = 200;

    private final Meetings meetings;
    private final Tasks tasks;
    private final ObjectProvider<ProcedureNotice> notices;
    private final Wording wording;

    SheetConclusion(Meetings meetings, Tasks tasks, ObjectProvider<ProcedureNotice> notices, Wording wording) {
        this.notices = notices;
        this.meetings = meetings;
        this.tasks = tasks;
        this.wording = wording;
    }

    @Override
    public List<Passed> withoutObjection(Sheet sheet, LocalDate on, List<String> takenDownPhotos) {
        ObjectNode shared = JsonNodeFactory.instance.objectNode();
        if (!takenDownPhotos.isEmpty()) {
            takenDownPhotos.forEach(shared.putArray("takenDownPhoto")::add);
        }
        return deal(sheet, words(sheet).ending(), "NO_OBJECTION", on, shared, Reason.of("notice.nothing-to-conclude"));
    }

    @Override
    public List<Passed> posted(Sheet sheet, List<String> photos) {
        ObjectNode shared = JsonNodeFactory.instance
                .objectNode()
                .put("place", sheet.place())
                .put("issuingBody", sheet.issuingBody())
                .put("objectionPhone", sheet.objectionPhone());
        photos.forEach(shared.putArray("postedPhoto")::add);
        return deal(
                sheet, words(sheet).posting(), "POST", sheet.postedOn(), shared, Reason.of("notice.nothing-to-post"));
    }

    private ProcedureNotice words(Sheet sheet) {
        return notices.stream()
                .filter(notice -> notice.kind() == sheet.kind())
                .findFirst()
                .orElseThrow();
    }

    private List<Passed> deal(
            Sheet sheet, String duty, String verdict, LocalDate on, ObjectNode shared, Reason nothing) {
        Map<String, Sheet.Line> lines = sheet.open().stream()
                .filter(line -> line.runNumber() != null)
                .collect(Collectors.toMap(Sheet.Line::runNumber, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        List<TaskRow> waiting = waiting(duty, sheet).stream()
                .filter(row -> lines.containsKey(row.runNumber()))
                .toList();
        if (waiting.isEmpty()) {
            throw Refusal.conflict(nothing);
        }
        Map<String, Passed> passed = new HashMap<>();
        for (int from = 0; from < waiting.size(); from += Meetings.MOST_HOUSEHOLDS) {
            List<NewMeeting.Result> results =
                    waiting.subList(from, Math.min(waiting.size(), from + Meetings.MOST_HOUSEHOLDS)).stream()
                            .map(row -> new NewMeeting.Result(row.id(), verdict, null))
                            .toList();
            meetings.hold(new NewMeeting(duty, sheet.area(), on, shared.deepCopy(), results), null).results().stream()
                    .map(this::passed)
                    .forEach(result -> passed.put(result.caseNumber(), result));
        }
        return lines.values().stream()
                .map(line -> passed.getOrDefault(line.caseNumber(), elsewhere(line)))
                .toList();
    }

    private List<TaskRow> waiting(String duty, Sheet sheet) {
        TaskFilter filter = new TaskFilter(duty, sheet.area(), null, TaskFilter.Bucket.ALL, null);
        List<TaskRow> rows = new ArrayList<>();
        String cursor = null;
        do {
            Page<TaskRow> page = tasks.search(filter, cursor, PAGE);
            rows.addAll(page.rows());
            cursor = page.nextCursor();
        } while (cursor != null);
        return rows;
    }

    private Passed passed(MeetingResult result) {
        return new Passed(
                result.caseNumber(),
                result.headName(),
                result.isDone(),
                result.objections().stream()
                        .map(objection -> objection.message().in(LocaleContextHolder.getLocale()))
                        .toList());
    }

    /** A household that waits for something else: its objection is investigated, or its period is not over. */
    private Passed elsewhere(Sheet.Line line) {
        return new Passed(
                line.caseNumber(), line.headName(), false, List.of(wording.get("view.notice.waits-elsewhere")));
    }
}
