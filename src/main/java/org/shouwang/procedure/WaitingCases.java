package org.shouwang.procedure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.shouwang.identity.Actor;
import org.shouwang.identity.CurrentActor;
import org.shouwang.identity.Scope;
import org.shouwang.process.Inbox;
import org.shouwang.process.InboxEntry;
import org.shouwang.process.InboxQuery;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.StoredJson;
import org.shouwang.shared.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** My open work by duty, for those who deal with many households at once; read with a handful of statements. */
@Component
public class WaitingCases {

    /**
     * How much of a duty waits in an area of mine.
     *
     * @param duty word of the duty
     * @param area area of the post
     * @param count number of tasks
     */
    public record Count(String duty, AreaCode area, int count) {}

    private final InboxRows rows;
    private final Inbox inbox;
    private final Procedures procedures;
    private final CurrentActor currentActor;
    private final Wording wording;
    private final JdbcClient jdbc;
    private final StoredJson json;

    WaitingCases(
            InboxRows rows,
            Inbox inbox,
            Procedures procedures,
            CurrentActor currentActor,
            Wording wording,
            JdbcClient jdbc,
            StoredJson json) {
        this.rows = rows;
        this.inbox = inbox;
        this.procedures = procedures;
        this.currentActor = currentActor;
        this.wording = wording;
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * What waits for a duty of mine, what is due first coming first.
     *
     * @param duty word of the duty
     * @param area area to narrow to, or null
     * @param limit number of rows at most
     * @return the cases
     */
    @Transactional(readOnly = true)
    public List<WaitingCase> of(String duty, AreaCode area, int limit) {
        TaskFilter filter = new TaskFilter(duty, area, null, TaskFilter.Bucket.ALL, null);
        List<InboxEntry> entries = inbox.page(rows.query(filter, currentActor.require()), null, limit);
        List<String> cases = entries.stream()
                .map(InboxEntry::caseNumber)
                .filter(Objects::nonNull)
                .toList();
        Map<String, Finding> findings = findings(cases);
        Map<String, Marks> marks = marks(cases);
        InboxRows.Beside beside = rows.beside(entries);
        return entries.stream()
                .map(entry -> new WaitingCase(
                        rows.row(entry, beside),
                        findings.get(entry.caseNumber()),
                        marks.getOrDefault(entry.caseNumber(), Marks.NONE),
                        verdicts(entry)))
                .toList();
    }

    /** How much waits for me, by duty and by the area of the post through which it reaches me. */
    @Transactional(readOnly = true)
    public List<Count> counts() {
        Actor actor = currentActor.require();
        Map<List<Object>, Count> counts = new LinkedHashMap<>();
        actor.posts().forEach(post -> inbox.countByDuty(
                        List.of(new InboxQuery.Access(post.role(), post.area(), post.department())))
                .forEach((duty, count) -> counts.put(List.of(duty, post.area()), new Count(duty, post.area(), count))));
        return List.copyOf(counts.values());
    }

    /**
     * What the last visit or correction of cases of my area came to.
     *
     * @param caseNumbers the cases
     * @return the findings by case number; a case without any is missing
     */
    @Transactional(readOnly = true)
    public Map<String, Finding> findings(Collection<String> caseNumbers) {
        if (caseNumbers.isEmpty()) {
            return Map.of();
        }
        Scope scope = Cases.readable(currentActor.require());
        Map<String, Finding> findings = new HashMap<>();
        jdbc.sql(
                        """
                        select distinct on (e.case_number) e.case_number, e.details,
                            (select s.form_values -> 'riskTypes' from submission s where s.case_number = e.case_number
                                and s.form_values -> 'riskTypes' is not null order by s.id desc limit 1) risks
                        from case_event e join case_file c on c.number = e.case_number
                        where e.case_number in (:numbers) and e.details ->> 'perHead' is not null and
                        """
                                + scope.sql("c.area_code") + " order by e.case_number, e.id desc")
                .params(scope.params())
                .param("numbers", caseNumbers)
                .query(row -> {
                    findings.put(
                            row.getString("case_number"),
                            finding(tree(row.getString("details")), tree(row.getString("risks"))));
                });
        return findings;
    }

    /** What departments found, and whether the case was sent to a special appraisal for it. */
    private Map<String, Marks> marks(Collection<String> caseNumbers) {
        Map<String, Marks> marks = new HashMap<>();
        if (!caseNumbers.isEmpty()) {
            jdbc.sql(
                            """
                            select case_number, bool_or(verdict in ('TRUE_SPECIAL', 'SPECIAL_CASE_PASSED')) special,
                                array_remove(array_agg(distinct case when verdict = 'HIT'
                                    or form_values ->> 'paperResult' = 'HIT' then party end), null) hits
                            from submission where case_number in (:numbers)
                                and duty in ('departmentComparison', 'hitVerification', 'villageAppraisal')
                            group by case_number""")
                    .param("numbers", caseNumbers)
                    .query(row -> {
                        marks.put(row.getString("case_number"), new Marks(row.getBoolean("special"), List.of((String[])
                                row.getArray("hits").getArray())));
                    });
        }
        return marks;
    }

    private static Finding finding(JsonNode details, JsonNode risks) {
        return new Finding(
                details.path("category").asText(),
                details.path("headCount").asInt(),
                details.path("perHead").decimalValue(),
                details.path("line").decimalValue(),
                details.path("withinLine").asBoolean(),
                StreamSupport.stream(risks.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList());
    }

    /** What single cases exclude is refused when it is handed in; asking each of them would cost a statement a row. */
    private List<VerdictOption> verdicts(InboxEntry entry) {
        return procedures.procedure(entry.processKey()).vocabulary().verdicts(entry.element()).orElseThrow().stream()
                .map(name -> new VerdictOption(name, wording.both("verdict." + entry.duty() + "." + name)))
                .toList();
    }

    private JsonNode tree(String text) {
        return json.tree(text == null ? "[]" : text);
    }
}
