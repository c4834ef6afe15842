package org.shouwang.meeting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.shouwang.codelist.CodeLists;
import org.shouwang.procedure.JointDuty;
import org.shouwang.shared.ListExport;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.Wording;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lists that print from meetings: 初选名单, 拟纳入监测对象名单, 正式名单; read within one's area only. */
@Component
public class MeetingLists {

    private final Meetings meetings;
    private final MeetingKinds kinds;
    private final CodeLists codes;
    private final Wording wording;
    private final ListExport exports;

    MeetingLists(Meetings meetings, MeetingKinds kinds, CodeLists codes, Wording wording, ListExport exports) {
        this.meetings = meetings;
        this.kinds = kinds;
        this.codes = codes;
        this.wording = wording;
        this.exports = exports;
    }

    /**
     * Which list a meeting leaves.
     *
     * @param duty word of the duty
     * @return its name, such as {@code PRELIMINARY}, {@code PROPOSED} or {@code FINAL}, or nothing
     */
    public Optional<String> kindOf(String duty) {
        return kinds.of(duty).map(JointDuty::list);
    }

    /**
     * The list of a meeting.
     *
     * @param meeting its number
     * @return the households that passed it
     * @throws Refusal {@code meeting.unknown} (404), {@code meeting.no-list} (404) where such meetings leave none
     */
    @Transactional(readOnly = true)
    public MeetingList of(String meeting) {
        Meeting held = meetings.require(meeting);
        JointDuty kind = kinds.require(held.duty());
        if (kind.list() == null) {
            throw Refusal.notFound(Reason.of("meeting.no-list"));
        }
        List<MeetingList.Line> lines = new ArrayList<>();
        held.results().stream()
                .filter(result -> result.isDone() && kind.listed().contains(result.verdict()))
                .forEach(result -> lines.add(new MeetingList.Line(
                        lines.size() + 1,
                        result.village(),
                        result.villageName(),
                        result.headName(),
                        result.people(),
                        result.category(),
                        result.category() == null ? null : codes.label("CATEGORY", result.category()),
                        result.perHead(),
                        result.caseNumber())));
        return new MeetingList(
                kind.list(),
                wording.both("meeting.list." + kind.list()),
                held.number(),
                held.duty(),
                held.area(),
                held.areaName(),
                held.heldOn(),
                lines);
    }

    /**
     * The list of a meeting as an Excel file; that it left the product stands in the journal.
     *
     * @param meeting its number
     * @param locale language of the headings
     * @return the file
     * @throws Refusal as {@link #of(String)}
     */
    @Transactional
    public byte[] excel(String meeting, Locale locale) {
        MeetingList list = of(meeting);
        return exports.of("meeting.list-exported", meeting, list.title().in(locale), locale)
                .within(list.area())
                .noting("list", list.kind())
                .above(list.areaName() + "  " + list.heldOn() + "  " + list.meeting())
                .columns("meeting.list.column.", "number", "village", "head", "people", "category", "perHead", "case")
                .written(list.lines(), line -> cells(line, locale));
    }

    private static List<Object> cells(MeetingList.Line line, Locale locale) {
        return Arrays.asList(
                line.number(),
                line.villageName(),
                line.headName(),
                line.people(),
                line.categoryLabel() == null ? null : line.categoryLabel().in(locale),
                line.perHead(),
                line.caseNumber());
    }
}
