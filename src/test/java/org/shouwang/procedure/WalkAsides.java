package org.shouwang.procedure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.shouwang.assistance.GreenChannels;
import org.shouwang.assistance.Helps;
import org.shouwang.change.HouseholdChanges;
import org.shouwang.change.NewChange;
import org.shouwang.change.Transfers;
import org.shouwang.household.HouseholdId;
import org.shouwang.household.HouseholdView;
import org.shouwang.household.Households;
import org.shouwang.household.NewHousehold;
import org.shouwang.redress.LateResults;
import org.shouwang.rollback.ExecutionWindows;
import org.shouwang.rollback.ListDecisions;
import org.shouwang.rollback.RollbackLists;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.WorkClock;
import org.shouwang.takeover.Takeover;
import org.shouwang.takeover.TakeoverRow;
import org.shouwang.takeover.Takeovers;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** What law cases record beside the duties; what a case leaves out is today's, and evidence is attached. */
final class WalkAsides {

    private final GreenChannels greenChannels;
    private final Helps helps;
    private final LateResults lateResults;
    private final Recusals recusals;
    private final HouseholdChanges changes;
    private final Transfers transfers;
    private final Households households;
    private final Cases cases;
    private final TakenOverCases takenOver;
    private final Takeovers takeovers;
    private final RunStarts starts;
    private final RollbackLists lists;
    private final ListDecisions decisions;
    private final ExecutionWindows windows;
    private final TransactionTemplate transaction;
    private final ObjectMapper json;
    private final CaseWalker walker;
    private final WorkClock clock;
    private String listNumber;

    WalkAsides(ApplicationContext product, CaseWalker walker) {
        this.greenChannels = product.getBean(GreenChannels.class);
        this.helps = product.getBean(Helps.class);
        this.lateResults = product.getBean(LateResults.class);
        this.recusals = product.getBean(Recusals.class);
        this.changes = product.getBean(HouseholdChanges.class);
        this.transfers = product.getBean(Transfers.class);
        this.households = product.getBean(Households.class);
        this.cases = product.getBean(Cases.class);
        this.takenOver = product.getBean(TakenOverCases.class);
        this.takeovers = product.getBean(Takeovers.class);
        this.starts = product.getBean(RunStarts.class);
        this.lists = product.getBean(RollbackLists.class);
        this.decisions = product.getBean(ListDecisions.class);
        this.windows = product.getBean(ExecutionWindows.class);
        this.transaction = product.getBean(TransactionTemplate.class);
        this.json = product.getBean(ObjectMapper.class);
        this.clock = product.getBean(WorkClock.class);
        this.walker = walker;
    }

    Object record(String caseNumber, String what, JsonNode given) throws Exception {
        ObjectNode fields = given.deepCopy();
        String today = clock.today().toString();
        return switch (what) {
            case "greenChannel" -> {
                missing(fields, "on", today);
                if (fields.has("cause")) {
                    missing(fields, "reason", "基本生活受到影响");
                    fields.putArray("evidence").add(walker.attachment().toString());
                }
                yield greenChannels.confirm(caseNumber, json.treeToValue(fields, GreenChannels.Confirmation.class));
            }
            case "help" -> {
                missing(fields, "date", today);
                yield helps.record(caseNumber, json.treeToValue(fields, Helps.NewHelp.class));
            }
            case "lateResult" -> {
                missing(fields, "answeredOn", today);
                missing(fields, "queriedOn", today);
                yield lateResults.record(caseNumber, json.treeToValue(fields, LateResults.Result.class));
            }
            case "recusal" -> {
                recusals.declare(caseNumber, fields.path("reason").asText());
                yield caseNumber;
            }
            case "change" -> changes.record(household(caseNumber).number(), change(fields, household(caseNumber)));
            case "transfer" -> transfers.request(
                    household(caseNumber).number(), json.treeToValue(fields, Transfers.NewTransfer.class));
            case "start" -> starts.start(caseNumber, fields.path("procedure").asText());
            case "list" -> {
                list(caseNumber, fields);
                yield caseNumber;
            }
            default -> throw new AssertionError("nothing like that is recorded: " + what);
        };
    }

    /** What is done with the county's list of rollbacks and removals on which the case is. */
    private void list(String caseNumber, ObjectNode fields) {
        LocalDate today = clock.today();
        fields.properties().forEach(act -> {
            JsonNode with = act.getValue();
            switch (act.getKey()) {
                case "open" -> listNumber =
                        lists.open(AreaCode.of(caseNumber.substring(3, 9)), List.of(caseNumber), today);
                case "send" -> lists.send(
                        listNumber,
                        today,
                        with.path("late").asBoolean(),
                        with.path("lateReason").asText(null));
                case "acceptLate" -> decisions.acceptLate(
                        listNumber, with.path("reason").asText(null));
                case "decide" -> decisions.decide(
                        listNumber,
                        caseNumber,
                        with.path("verdict").asText(null),
                        today,
                        with.path("reason").asText(null));
                case "window" -> windows.open(
                        AreaCode.of(with.path("area").asText()),
                        LocalDate.parse(with.path("from").asText()),
                        LocalDate.parse(with.path("until").asText()));
                case "execute" -> decisions.execute(listNumber, caseNumber, today);
                default -> throw new AssertionError("nothing like that is done with a list: " + act.getKey());
            }
        });
    }

    /** The household is taken over by list as it was monitored before; answers the number of its case. */
    String takenOver(NewHousehold household, JsonNode before) {
        ObjectNode fields = before.deepCopy();
        fields.put("village", household.village().value());
        fields.set("fields", json.valueToTree(household.fields()));
        fields.set("members", json.valueToTree(household.members()));
        Takeover taken = json.convertValue(fields, Takeover.class);
        TakeoverRow row = walker.as(
                        "county-" + household.village().value().substring(0, 6),
                        () -> takeovers.take(List.of(taken), false))
                .rows()
                .get(0);
        if (row.outcome() != TakeoverRow.Outcome.TAKEN_OVER) {
            throw new AssertionError("not taken over: " + row.errors());
        }
        return row.caseNumber();
    }

    /** The household was monitored before, in a case of its own. */
    void monitoredBefore(HouseholdView household, JsonNode before) {
        String county = household.village().value().substring(0, 6);
        walker.as(
                "county-" + county,
                () -> transaction.execute(status -> takenOver.open(List.of(new TakenOverCase(
                        household.id().value(),
                        household.village(),
                        household.headName(),
                        before.path("category").asText(null),
                        StreamSupport.stream(before.path("risks").spliterator(), false)
                                .map(JsonNode::asText)
                                .toList(),
                        LocalDate.parse(before.path("identifiedOn").asText()),
                        before.hasNonNull("eliminatedOn")
                                ? LocalDate.parse(before.path("eliminatedOn").asText())
                                : null,
                        before.path("eliminationMode").asText(null))))));
    }

    private HouseholdView household(String caseNumber) {
        return households.require(new HouseholdId(cases.require(caseNumber).householdId()));
    }

    /** Members who leave go by their names; who comes gets a certificate, and evidence is attached. */
    private NewChange change(ObjectNode fields, HouseholdView household) throws Exception {
        missing(fields, "on", clock.today().toString());
        ArrayNode leaving = json.createArrayNode();
        fields.path("leaving").forEach(name -> household.members().stream()
                .filter(member -> member.name().equals(name.asText()))
                .forEach(member -> leaving.add(member.person().value())));
        fields.set("leaving", leaving);
        int serial = CaseWalker.nextSerial();
        for (JsonNode comer : fields.path("joining")) {
            if (!comer.has("certificateType")) {
                ((ObjectNode) comer)
                        .put("certificateType", "RESIDENT_ID")
                        .put(
                                "certificateNumber",
                                CaseWalker.residentId(
                                        household.village().value().substring(0, 6), serial * 20));
            }
        }
        if (!fields.has("evidence")) {
            fields.putArray("evidence").add(walker.attachment().toString());
        }
        return json.treeToValue(fields, NewChange.class);
    }

    private static void missing(ObjectNode fields, String key, String value) {
        if (!fields.has(key)) {
            fields.put(key, value);
        }
    }
}
