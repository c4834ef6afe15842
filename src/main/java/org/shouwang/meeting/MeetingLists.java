package org.shouwang.meeting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.shouwang.codelist.CodeLists;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.Wording;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lists that print from meetings: 初选名单, 拟纳入监测对象名单, 正式名单; read within one's area only. */
@Component
public class MeetingLists {

    private static final List<String> COLUMNS =
            List.of("number", "village", "head", "people", "category", "perHead", "case");
    private static final List<Integer> WIDTHS = List.of(8, 30, 16, 10, 22, 18, 26);
    private static final int FIRST_LINE = 3;

    private final Meetings meetings;
    private final CodeLists codes;
    private final Wording wording;

    MeetingLists(Meetings meetings, CodeLists codes, Wording wording) {
        this.meetings = meetings;
        this.codes = codes;
        this.wording = wording;
    }

    /**
     * Which list a meeting leaves.
     *
     * @param duty word of the duty
     * @return {@code PRELIMINARY}, {@code PROPOSED}, {@code FINAL}, or nothing
     */
    public Optional<String> kindOf(String duty) {
        return MeetingKind.of(duty).flatMap(MeetingKind::list);
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
        MeetingKind kind = MeetingKind.of(held.duty()).orElseThrow();
        String list = kind.list().orElseThrow(() -> Refusal.notFound(Reason.of("meeting.no-list")));
        List<MeetingList.Line> lines = new ArrayList<>();
        held.results().stream()
                .filter(kind::lists)
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
                list,
                wording.both("meeting.list." + list),
                held.number(),
                held.duty(),
                held.area(),
                held.areaName(),
                held.heldOn(),
                lines);
    }

    /**
     * The list of a meeting as an Excel file.
     *
     * @param meeting its number
     * @param locale language of the headings
     * @return the file
     * @throws Refusal as {@link #of(String)}
     */
    @Transactional(readOnly = true)
    public byte[] excel(String meeting, Locale locale) {
        MeetingList list = of(meeting);
        var bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Shouwang", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(list.title().in(locale));
            sheet.value(0, 0, list.title().in(locale));
            sheet.style(0, 0).bold().fontSize(14).set();
            sheet.value(1, 0, list.areaName() + "  " + list.heldOn() + "  " + list.meeting());
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.value(FIRST_LINE - 1, column, wording.get(locale, "meeting.list.column." + COLUMNS.get(column)));
                sheet.style(FIRST_LINE - 1, column)
                        .bold()
                        .horizontalAlignment(isNumber(column) ? "right" : "left")
                        .set();
                sheet.width(column, WIDTHS.get(column));
            }
            for (MeetingList.Line line : list.lines()) {
                row(sheet, FIRST_LINE + line.number() - 1, line, locale);
            }
            sheet.freezePane(0, FIRST_LINE);
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static boolean isNumber(int column) {
        return List.of("number", "people", "perHead").contains(COLUMNS.get(column));
    }

    private static void row(Worksheet sheet, int at, MeetingList.Line line, Locale locale) {
        sheet.value(at, 0, line.number());
        sheet.value(at, 1, line.villageName());
        sheet.value(at, 2, line.headName());
        sheet.value(at, 3, line.people());
        sheet.value(
                at,
                4,
                line.categoryLabel() == null ? null : line.categoryLabel().in(locale));
        sheet.value(at, 5, line.perHead());
        sheet.value(at, 6, line.caseNumber());
        sheet.style(at, 0).horizontalAlignment("right").set();
        sheet.style(at, 3).horizontalAlignment("right").set();
        sheet.style(at, 5).format("#,##0.00").horizontalAlignment("right").set();
    }
}
