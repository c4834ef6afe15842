package org.shouwang.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.shouwang.ApiClient;
import org.shouwang.procedure.CaseWalker;

/** All the people who deal with the households of one village, through the REST interface alone. */
final class CaseDesks {

    private static final Map<String, String> STRAIGHT = Map.ofEntries(
            Map.entry("application", "SUBMIT"),
            Map.entry("verificationVisit", "PROPOSE"),
            Map.entry("villageAppraisal", "PASSED"),
            Map.entry("postNotice", "POST"),
            Map.entry("concludeNotice", "NO_OBJECTION"),
            Map.entry("townshipCheck", "CONFIRMED"),
            Map.entry("planDraft", "DRAFTED"),
            Map.entry("townshipSignOff", "AGREE"),
            Map.entry("departmentComparison", "CLEAN"),
            Map.entry("countyConsultation", "SUBMIT_FOR_APPROVAL"),
            Map.entry("countyApproval", "APPROVE"),
            Map.entry("announcement", "PUBLISH"),
            Map.entry("systemEntry", "RECORD_ENTRY"));

    final Desk village;
    final Desk head;
    final Desk township;
    final Desk townshipLeader;
    final Desk county;
    final Desk countyLeader;

    private final int port;
    private final String place;
    private final CaseWalker time;
    private LocalDate today;
    private Consumer<ObjectNode> visit = form -> {};

    CaseDesks(int port, String village, CaseWalker time) {
        var nobody = new ApiClient(port);
        this.port = port;
        this.place = village;
        this.time = time;
        this.village = new Desk(nobody.as("village-" + village));
        this.head = new Desk(nobody.as("villagehead-" + village));
        this.township = new Desk(nobody.as("township-" + village.substring(0, 9)));
        this.townshipLeader = new Desk(nobody.as("townshipleader-" + village.substring(0, 9)));
        this.county = new Desk(nobody.as("county-" + village.substring(0, 6)));
        this.countyLeader = new Desk(nobody.as("countyleader-" + village.substring(0, 6)));
    }

    Desk department(String key) {
        return new Desk(new ApiClient(port).as("department-" + key + "-" + place.substring(0, 6)));
    }

    /** It is the morning of a day. */
    CaseDesks on(String day) {
        today = LocalDate.parse(day);
        time.moveTo(today);
        return this;
    }

    /** What visits find beside the usual. */
    CaseDesks visitsFind(Consumer<ObjectNode> visit) {
        this.visit = visit;
        return this;
    }

    /** Registers a household whose members are named after its head. */
    String household(String type, String head, String... relations) {
        ObjectNode household = ApiClient.json("{'fields': {'phone': '13800001111'}, 'members': []}");
        household.put("village", place).withObject("fields").put("type", type);
        for (int i = 0; i <= relations.length; i++) {
            Desk.member(household, i == 0 ? head : head + i, i == 0 ? "HEAD" : relations[i - 1]);
        }
        return village.client()
                .post("/households", household)
                .expect(201)
                .body()
                .path("number")
                .asText();
    }

    /** The household declares itself today; the number of its case. */
    String declared(String household) {
        return lead(village, household, "SELF_DECLARATION").path("caseNumber").asText();
    }

    /** Somebody registers a lead found today. */
    JsonNode lead(Desk by, String household, String channel) {
        ObjectNode lead = ApiClient.json("{'risks': ['R01'], 'description': '医药费支出大'}")
                .put("channel", channel)
                .put("foundOn", today.toString())
                .put("village", place)
                .put("householdNumber", household);
        if (channel.equals("SELF_DECLARATION")) {
            lead.put("declarationWay", "PAPER");
        }
        return by.client().post("/leads", lead).expect(201).body();
    }

    /** The village checks a lead today; the lead as it stands then. */
    JsonNode checked(String lead, String verdict, Consumer<ObjectNode> particular) {
        String task = village.client()
                .get("/tasks?duty=checkLead&text=" + lead)
                .expect(200)
                .body()
                .path("items")
                .path(0)
                .path("id")
                .asText();
        village.client().post("/tasks/" + task + "/claim").expect(204);
        ObjectNode form = ApiClient.json(
                "{'checkers': ['张建国', '李秀英'], 'checkWay': 'VISIT', 'findings': '情况属实', 'riskTypes': ['R01']}");
        particular.accept(form);
        village.handsIn(task, verdict, today.toString(), form).expect(201);
        return village.client().get("/leads/" + lead).expect(200).body();
    }

    JsonNode file(String number) {
        return county.client().get("/cases/" + number).expect(200).body();
    }

    /** What the case waits for, in all its runs. */
    List<String> waits(String number) {
        return StreamSupport.stream(file(number).path("runs").spliterator(), false)
                .flatMap(run -> run.path("waitsFor").findValuesAsText("duty").stream())
                .toList();
    }

    JsonNode deadline(String number, String element) {
        JsonNode found = null;
        for (JsonNode run : file(number).path("runs")) {
            for (JsonNode row : run.path("deadlines")) {
                if (row.path("element").asText().equals(element)) {
                    found = row;
                }
            }
        }
        if (found == null) {
            throw new AssertionError("no " + element + " in the ledger");
        }
        return found;
    }

    /** Everybody does today what is his to do, until a duty waits. */
    void upTo(String number, String duty) {
        for (int steps = 0; steps < 60; steps++) {
            List<JsonNode> waiting = StreamSupport.stream(
                            file(number).path("runs").path(0).path("waitsFor").spliterator(), false)
                    .toList();
            if (waiting.stream().anyMatch(w -> w.path("duty").asText().equals(duty))) {
                return;
            }
            if (waiting.isEmpty()) {
                on(LocalDate.parse(
                                deadline(number, "noticePeriod").path("dueOn").asText())
                        .plusDays(1)
                        .toString());
            } else {
                JsonNode first = waiting.get(0);
                String word = first.path("duty").asText();
                does(number, word, STRAIGHT.get(word), first.path("party").asText(""), form -> {});
            }
        }
        throw new AssertionError(duty + " was not reached; open is " + waits(number));
    }

    /** Whoever is in charge does a duty today. */
    ApiClient.Answer does(String number, String duty, String verdict, Consumer<ObjectNode> particular) {
        return does(number, duty, verdict, "", particular);
    }

    private ApiClient.Answer does(
            String number, String duty, String verdict, String party, Consumer<ObjectNode> particular) {
        return tries(number, duty, verdict, party, particular).expect(201);
    }

    /** Whoever is in charge tries to do a duty today. */
    ApiClient.Answer tries(String number, String duty, String verdict, String party, Consumer<ObjectNode> particular) {
        Desk desk = party.isEmpty() ? desk(duty) : department(party);
        String task = desk.finds(number, duty);
        desk.client().post("/tasks/" + task + "/claim");
        ObjectNode form = desk.client()
                .get("/tasks/" + task)
                .expect(200)
                .body()
                .path("values")
                .deepCopy();
        usual(desk, duty, verdict, form);
        particular.accept(form);
        return desk.handsIn(task, verdict, today.toString(), form);
    }

    private Desk desk(String duty) {
        return switch (duty) {
            case "townshipCheck", "systemEntry", "reviewRequest", "conflictVerification" -> township;
            case "townshipSignOff" -> townshipLeader;
            case "countyConsultation", "announcement" -> county;
            case "countyApproval" -> countyLeader;
            default -> village;
        };
    }

    private void usual(Desk desk, String duty, String verdict, ObjectNode form) {
        switch (duty + " " + verdict) {
            case "application SUBMIT" -> form.put("declarationWay", "PAPER")
                    .put("applicationReason", "医药费支出大")
                    .put("commitmentAccepted", true)
                    .put("authorisationGiven", true)
                    .put("authorisationSignedOn", today.toString())
                    .set("householdSignature", desk.signature("户主", today.toString()));
            case "verificationVisit PROPOSE" -> visited(desk, form);
            case "villageAppraisal PASSED", "villageAppraisal NOT_PASSED" -> {
                form.put("meetingAt", today + "T09:00")
                        .put("meetingPlace", "村委会")
                        .put("entitled", 35)
                        .put("present", 32)
                        .put("votesFor", verdict.equals("PASSED") ? 30 : 2)
                        .put("votesAgainst", verdict.equals("PASSED") ? 2 : 30)
                        .put("abstained", 0)
                        .put("opinion", "经评议");
                form.putArray("minutesPhoto").add(desk.photo());
            }
            case "postNotice POST" -> {
                form.put("place", "村务公开栏").put("objectionPhone", "0563-1234567");
                form.putArray("postedPhoto").add(desk.photo());
            }
            case "townshipCheck CONFIRMED" -> merge(
                    form, "{'mode': 'REVISIT', 'checkers': ['王志强', '陈玉兰'], 'opinion': '核查属实'}");
            case "townshipCheck RETURN", "townshipCheck REPEAT_NOTICE" -> merge(
                    form, "{'mode': 'REVISIT', 'checkers': ['王志强', '陈玉兰']}");
            case "townshipSignOff AGREE" -> form.put("opinion", "同意上报")
                    .set("signature", desk.signature("周乡长", today.toString()));
            case "planDraft DRAFTED" -> {
                form.path("measures").forEach(row -> ((ObjectNode) row).put("measure", "按规定落实"));
                form.putArray("drafters").add("王志强");
            }
            case "departmentComparison CLEAN" -> form.put("queriedOn", today.toString());
            case "countyConsultation SUBMIT_FOR_APPROVAL" -> merge(
                    form, "{'participants': ['孙主任', '钱科长'], 'opinion': '建议纳入'}");
            case "countyApproval APPROVE" -> form.put("opinion", "同意纳入")
                    .set("signature", desk.signature("郑局长", today.toString()));
            case "countyApproval REFUSE" -> form.put("reasons", "不符合条件")
                    .set("signature", desk.signature("郑局长", today.toString()));
            case "announcement PUBLISH" -> form.put("issuingBody", "乡村振兴部门").put("place", "村务公开栏");
            case "systemEntry RECORD_ENTRY" -> form.put("entryOn", today.toString())
                    .put("entryNumber", "2024-0001");
            default -> {
                // The case says it all.
            }
        }
    }

    private void visited(Desk desk, ObjectNode form) {
        merge(
                form,
                """
                {'visitors': ['张建国', '李秀英'], 'wages': 12000, 'operatingIncome': 0, 'operatingExpenditure': 0,
                 'property': 0, 'transfers': 3000, 'outOfPocket': 6400, 'claims': 0,
                 'educationSecure': true, 'medicalSecure': true, 'housingSecure': true, 'waterSecure': true,
                 'riskTypes': ['R01'], 'suddenEvent': false, 'ableToCope': false,
                 'proposedCategory': 'MARGINAL_AT_RISK', 'opinion': '情况属实'}
                """);
        form.set("householdSignature", desk.signature("户主", today.toString()));
        form.set("collectorSignature", desk.signature("张建国", today.toString()));
        visit.accept(form);
    }

    private static void merge(ObjectNode form, String values) {
        form.setAll(ApiClient.json(values));
    }
}
