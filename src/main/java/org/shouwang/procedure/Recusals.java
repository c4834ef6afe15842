package org.shouwang.procedure;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shouwang.identity.Actor;
import org.shouwang.identity.CurrentActor;
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

/**
 * Reviewers who keep out of a case, kin of the household for instance: declared with a reason, kept with the case, seen
 * by auditors. Whoever declared it may not review that case any more.
 */
@Component
public class Recusals {

    /** The kind of event a declaration leaves on its case. */
    public static final String RECUSED = "RECUSED";

    private static final List<String> REVIEWERS =
            List.of("TOWNSHIP_CLERK", "TOWNSHIP_LEADER", "COUNTY_CLERK", "COUNTY_LEADER");

    private final Cases cases;
    private final Procedures procedures;
    private final RunRecords runs;
    private final CurrentActor currentActor;
    private final Territory territory;
    private final JdbcClient jdbc;
    private final WorkClock clock;

    Recusals(
            Cases cases,
            Procedures procedures,
            RunRecords runs,
            CurrentActor currentActor,
            Territory territory,
            JdbcClient jdbc,
            WorkClock clock) {
        this.cases = cases;
        this.procedures = procedures;
        this.runs = runs;
        this.currentActor = currentActor;
        this.territory = territory;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * That somebody keeps out of a case.
     *
     * @param caseNumber the case
     * @param headName head of the household
     * @param village where it lives
     * @param villageName township and village by name
     * @param name who keeps out
     * @param reason why
     * @param on when it was declared
     */
    public record Recusal(
            String caseNumber,
            String headName,
            AreaCode village,
            String villageName,
            String name,
            String reason,
            LocalDate on) {}

    /**
     * Whether I am among those who review a case and have not declared yet.
     *
     * @param caseNumber the case
     * @return whether I may declare that I keep out of it
     */
    @Transactional(readOnly = true)
    public boolean mayDeclare(String caseNumber) {
        Actor actor = currentActor.require();
        AreaCode area = runs.findByCaseNumberOrderById(caseNumber).get(0).view().area();
        return reviews(actor, area) && !declared(actor, caseNumber);
    }

    /**
     * Declares that I keep out of a case.
     *
     * @param caseNumber the case
     * @param reason why
     * @throws Refusal 404 outside my area, 403 where I review nothing there, 409 where I declared it already, 422
     *     without a reason
     */
    @Transactional
    public void declare(String caseNumber, String reason) {
        Actor actor = currentActor.require();
        CaseFile file = cases.require(caseNumber);
        if (!reviews(actor, file.area())) {
            throw Refusal.forbidden(Reason.of("recusal.reviews-nothing"));
        }
        if (declared(actor, caseNumber)) {
            throw Refusal.conflict(Reason.of("recusal.declared-already"));
        }
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid(Reason.of("recusal.reason-missing").at("reason"));
        }
        cases.record(
                caseNumber,
                new CaseEvent(
                        RECUSED,
                        clock.today(),
                        null,
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("username", actor.username())
                                .put("name", actor.name())
                                .put("explanation", actor.name() + ": " + reason.strip())
                                .put("why", reason.strip())));
        RunView run = runs.findByCaseNumberOrderById(caseNumber).get(0).view();
        procedures.journal("case.recused", run, Procedures.Figures.of("username", actor.username()), null);
    }

    /**
     * Declarations in my area, the newest first.
     *
     * @param cursor where the last page ended, or null
     * @param limit number of rows at most
     * @return the page
     */
    @Transactional(readOnly = true)
    public Page<Recusal> search(String cursor, int limit) {
        Scope scope = Cases.readable(currentActor.require());
        Map<String, Object> params = new HashMap<>(scope.params());
        params.put("kind", RECUSED);
        params.put("before", cursor != null && cursor.matches("\\d{1,18}") ? Long.parseLong(cursor) : Long.MAX_VALUE);
        params.put("limit", limit + 1);
        List<Numbered> found = jdbc.sql("select e.id, e.on_date, e.details ->> 'name' as name,"
                        + " e.details ->> 'why' as reason, c.number, c.head_name, c.area_code"
                        + " from case_event e join case_file c on c.number = e.case_number"
                        + " where e.kind = :kind and e.id < :before and " + scope.sql("c.area_code")
                        + " order by e.id desc limit :limit")
                .params(params)
                .query((row, number) -> {
                    AreaCode village = AreaCode.of(row.getString("area_code"));
                    return new Numbered(
                            row.getLong("id"),
                            new Recusal(
                                    row.getString("number"),
                                    row.getString("head_name"),
                                    village,
                                    territory.shortName(village),
                                    row.getString("name"),
                                    row.getString("reason"),
                                    row.getObject("on_date", LocalDate.class)));
                })
                .list();
        return Page.of(found, limit, row -> String.valueOf(row.id())).map(Numbered::row);
    }

    private record Numbered(long id, Recusal row) {}

    private static boolean reviews(Actor actor, AreaCode area) {
        return REVIEWERS.stream().anyMatch(role -> actor.may(role, area));
    }

    private boolean declared(Actor actor, String caseNumber) {
        return cases.events(caseNumber).stream()
                .anyMatch(event -> event.kind().equals(RECUSED)
                        && event.details().path("username").asText().equals(actor.username()));
    }
}
