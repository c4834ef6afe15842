package org.shouwang.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouwang.codelist.CodeLists;
import org.shouwang.identity.Actor;
import org.shouwang.identity.CurrentActor;
import org.shouwang.identity.Post;
import org.shouwang.identity.Role;
import org.shouwang.identity.Scope;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Page;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.WorkClock;
import org.shouwang.territory.Territory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the sheets: those of one's area, and those that everybody may read while they hang. */
@Component
public class NoticeSheets {

    /** Where the pages for everybody are. */
    public static final String PUBLIC_PATH = "public/notices/";

    private static final String OPEN_LINE =
            "exists (select 1 from public_notice_line x where x.notice_id = n.id and x.hung and x.concluded_on is null)";
    /** A sheet that was prepared in vain, its households having hung on another since, is of no use any more. */
    private static final String OF_USE =
            "(n.hung or exists (select 1 from public_notice_line x where x.notice_id = n.id"
                    + " and not exists (select 1 from public_notice_line y where y.run_number = x.run_number and y.hung"
                    + " and y.id > x.id)))";

    private static final String OPEN_OBJECTIONS = "(select count(*) from objection o join public_notice_line x"
            + " on x.id = o.line_id where x.notice_id = n.id and o.concluded_on is null)";

    private final JdbcClient jdbc;
    private final NoticeTable table;
    private final NoticeText text;
    private final PublicPages pages;
    private final CodeLists codes;
    private final Territory territory;
    private final CurrentActor currentActor;
    private final WorkClock clock;

    NoticeSheets(
            JdbcClient jdbc,
            NoticeTable table,
            NoticeText text,
            PublicPages pages,
            CodeLists codes,
            Territory territory,
            CurrentActor currentActor,
            WorkClock clock) {
        this.jdbc = jdbc;
        this.table = table;
        this.text = text;
        this.pages = pages;
        this.codes = codes;
        this.territory = territory;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * A page of the sheets of my area and of those with a household of it, the newest first.
     *
     * @param filter which
     * @param cursor where the last page ended, or null
     * @param limit number of rows at most
     * @return the page
     */
    @Transactional(readOnly = true)
    public Page<SheetRow> search(SheetFilter filter, String cursor, int limit) {
        Scope scope = readable(currentActor.require()).within(filter.area());
        Map<String, Object> params = new HashMap<>(scope.params());
        List<String> conditions = new ArrayList<>(List.of("(" + scope.sql("n.area_code")
                + " or exists (select 1 from public_notice_line l where l.notice_id = n.id and "
                + scope.sql("l.area_code") + "))"));
        conditions.add(OF_USE);
        switch (filter.part()) {
            case RUNNING -> conditions.add("n.last_day >= :today and " + OPEN_LINE);
            case ENDED -> conditions.add("n.last_day < :today and " + OPEN_LINE);
            case CONCLUDED -> conditions.add("not " + OPEN_LINE);
            case PREPARED -> conditions.add("not n.hung");
            case OBJECTIONS -> conditions.add(OPEN_OBJECTIONS + " > 0");
            default -> {}
        }
        if (filter.part() == SheetFilter.Part.RUNNING || filter.part() == SheetFilter.Part.ENDED) {
            params.put("today", clock.today());
        }
        if (filter.part() != SheetFilter.Part.PREPARED && filter.part() != SheetFilter.Part.ALL) {
            conditions.add("n.hung");
        }
        if (filter.kind() != null) {
            conditions.add("n.kind = :kind");
            params.put("kind", filter.kind().name());
        }
        if (cursor != null && cursor.matches("\\d{1,18}")) {
            conditions.add("n.id < :cursor");
            params.put("cursor", Long.parseLong(cursor));
        }
        params.put("limit", limit + 1);
        List<Numbered> found = jdbc.sql("select n.*, c.households, c.open, " + OPEN_OBJECTIONS + " open_objections"
                        + " from public_notice n cross join lateral (select count(*) households,"
                        + " count(*) filter (where y.concluded_on is null) open from public_notice_line y"
                        + " where y.notice_id = n.id and y.hung = n.hung) c where " + String.join(" and ", conditions)
                        + " order by n.id desc limit :limit")
                .params(params)
                .query(this::numbered)
                .list();
        return Page.of(found, limit, row -> String.valueOf(row.id())).map(Numbered::row);
    }

    /**
     * A sheet that lies in my area or has a household of it.
     *
     * @param number its number
     * @return the sheet as it hangs; cases of households outside my area stay unnamed
     * @throws Refusal {@code notice.unknown} (404)
     */
    @Transactional(readOnly = true)
    public Sheet require(String number) {
        Scope scope = readable(currentActor.require());
        return table.find(number)
                .map(head -> sheet(head, scope))
                .filter(sheet -> scope.covers(sheet.area())
                        || sheet.lines().stream().anyMatch(line -> line.caseNumber() != null))
                .orElseThrow(() -> Refusal.notFound(Reason.of("notice.unknown")));
    }

    /**
     * The sheet behind the address of a public page, for everybody; none where the address is unknown, the county has its
     * pages closed or it is an announcement, which has no end. Whoever shows it leaves out what hangs no longer.
     *
     * @param token the last part of the address
     * @return the sheet
     */
    @Transactional(readOnly = true)
    public Optional<Sheet> published(String token) {
        return table.byToken(token)
                .filter(head -> head.hung() && !head.kind().announces() && pages.open(head.area()))
                .map(head -> sheet(head, Scope.NONE));
    }

    /** A department is asked about single people and sees no notice. */
    static Scope readable(Actor actor) {
        return Scope.of(actor.posts().stream()
                .filter(post -> !post.role().equals(Role.DEPARTMENT) && post.area() != null)
                .map(Post::area)
                .toList());
    }

    private Sheet sheet(NoticeTable.Head head, Scope scope) {
        List<Sheet.Line> lines = lines(head, scope);
        List<String> paragraphs = head.body() == null
                ? text.paragraphs(posted(head), head.replaces())
                : List.of(head.body().split("\n"));
        boolean open = !head.kind().announces() && pages.open(head.area());
        return new Sheet(
                head.number(),
                head.kind(),
                head.area(),
                territory.shortName(head.area()),
                head.version(),
                head.replaces(),
                table.replacedBy(head.number()).orElse(null),
                head.meeting(),
                head.hung(),
                head.postedOn(),
                head.lastDay(),
                head.period(),
                head.ground(),
                head.place(),
                head.issuingBody(),
                head.objectionPhone(),
                head.postedPhotos(),
                head.takenDownPhotos(),
                head.postedByName(),
                text.title(head.kind()),
                paragraphs,
                open ? PUBLIC_PATH + head.token() : null,
                lines);
    }

    private static NewNotice posted(NoticeTable.Head head) {
        return new NewNotice(
                head.kind(),
                head.area(),
                head.postedOn(),
                head.lastDay(),
                head.period(),
                head.ground(),
                head.place(),
                head.issuingBody(),
                head.objectionPhone(),
                head.postedPhotos(),
                head.meeting(),
                List.of());
    }

    private List<Sheet.Line> lines(NoticeTable.Head head, Scope scope) {
        return jdbc.sql("select l.*, (select count(*) from objection o where o.line_id = l.id and o.in_period"
                        + " and o.concluded_on is null) objections from public_notice_line l"
                        + " where l.notice_id = :notice and l.hung = :hung order by l.id")
                .param("notice", head.id())
                .param("hung", head.hung())
                .query((row, index) -> {
                    AreaCode village = AreaCode.of(row.getString("area_code"));
                    boolean mine = scope.covers(village);
                    return new Sheet.Line(
                            index + 1,
                            row.getString("head_name"),
                            village,
                            territory.shortName(village),
                            row.getInt("people"),
                            row.getString("category"),
                            codes.label("CATEGORY", row.getString("category")),
                            row.getString("measures"),
                            mine ? row.getString("case_number") : null,
                            mine ? row.getString("run_number") : null,
                            row.getObject("concluded_on", LocalDate.class),
                            row.getString("concluded_as"),
                            row.getInt("objections"));
                })
                .list();
    }

    private record Numbered(long id, SheetRow row) {}

    private Numbered numbered(ResultSet row, int index) throws SQLException {
        AreaCode area = AreaCode.of(row.getString("area_code"));
        return new Numbered(
                row.getLong("id"),
                new SheetRow(
                        row.getString("number"),
                        NewNotice.Kind.valueOf(row.getString("kind")),
                        area,
                        territory.shortName(area),
                        row.getInt("version"),
                        row.getBoolean("hung"),
                        row.getObject("posted_on", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getInt("households"),
                        row.getInt("open"),
                        row.getInt("open_objections")));
    }
}
