package org.shouwang.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.shouwang.shared.AreaCode;

/**
 * Which invented cases there are: every duty waits in every county, in a few places enough of them for a meeting, and every
 * way a case may turn out has been gone to its end. The same villages give the same plan.
 */
final class DemoPlan {

    /** Townships with a village in which many cases wait for one meeting; the first is the one of the log-in page. */
    static final Map<AreaCode, AreaCode> MEETINGS = meetings("341802100200", "341802002201", "430981105202");

    /** Households that a meeting's village has beyond those of other villages. */
    static final int MORE_FOR_MEETINGS = 24;

    /** Every element of the diagrams at which people work, and how many days a case needs to get there. */
    static final SortedMap<String, Integer> DUTIES = duties();

    private static final List<String> OF_THE_VILLAGE = List.of(
            "checkLead",
            "application",
            "verificationVisit",
            "postNotice",
            "concludeNotice",
            "objectionInvestigation",
            "correction",
            "hitVerification",
            "explanation");
    private static final List<String> STOP_REASONS = List.of("WITHDRAWAL", "DEATH", "MISTAKEN_LEAD");
    private static final int AT_ONE_MEETING = 8;
    private static final int AT_A_SITTING = 12;
    private static final int ENDED_ROUNDS = 2;

    /** Guizhou, where the township posts a notice of its own. */
    private static final String TWO_NOTICES = "52";

    private static final int A_NOTICE = 6;

    /** Elements that some diagrams have, each with a county where it is drawn. */
    private static final SortedMap<String, AreaCode> ONLY_HERE = new TreeMap<>(Map.of(
            "townshipAnalysis", AreaCode.of("519901"),
            "planDraft", AreaCode.of("219901"),
            "postNotice_township", AreaCode.of("529901"),
            "concludeNotice_township", AreaCode.of("529901")));

    /** Help first at the township's request, help first on the village's word, and the quick procedure. */
    private static final List<AreaCode> GREEN_CHANNELS =
            List.of(AreaCode.of("219901"), AreaCode.of("529901"), AreaCode.of("150724"));

    private static final List<String> AFTER_THE_TOWNSHIP = List.of(
            "departmentComparison",
            "hitVerification",
            "villageAppraisal_special",
            "countyConsultation",
            "countyApproval",
            "announcement",
            "systemEntry");

    private final Homes homes;
    private final Random random = new Random(20_240_513);
    private final List<PlannedCase> cases = new ArrayList<>();

    private DemoPlan(List<AreaCode> villageOfHousehold) {
        homes = new Homes(villageOfHousehold);
    }

    /**
     * The cases for so many households.
     *
     * @param villageOfHousehold the village of each household, by its serial
     */
    static List<PlannedCase> of(List<AreaCode> villageOfHousehold) {
        var plan = new DemoPlan(villageOfHousehold);
        plan.meetings();
        plan.everyDutyInEveryCounty();
        plan.everyEnd();
        plan.onlyHere();
        plan.greenChannels();
        return plan.cases;
    }

    private void meetings() {
        MEETINGS.forEach((township, village) -> {
            repeat(AT_ONE_MEETING, () -> waiting(village, "villageAppraisal", 0));
            OF_THE_VILLAGE.forEach(duty -> waiting(village, duty, 0));
            repeat(2, () -> waiting(township, "departmentComparison", 0));
            repeat(2, () -> waiting(township, "systemEntry", 0));
            repeat(AT_A_SITTING, () -> waiting(township, "townshipCheck", 0));
            repeat(AT_A_SITTING, () -> waiting(township, "townshipSignOff", 0));
        });
        MEETINGS.keySet().stream()
                .map(township -> township.county().orElseThrow())
                .distinct()
                .forEach(county -> {
                    repeat(2, () -> waiting(county, "countyConsultation", 0));
                    repeat(2, () -> waiting(county, "announcement", 0));
                    repeat(AT_A_SITTING, () -> waiting(county, "countyApproval", 0));
                });
    }

    /**
     * One in six waits so long that its limits have passed. The invented counties are alike, so half of them do for a duty.
     */
    private void everyDutyInEveryCounty() {
        int serial = 0;
        for (AreaCode county : homes.counties()) {
            for (String duty : DUTIES.keySet()) {
                if (!county.value().substring(2).startsWith("99") || serial % 2 == 0) {
                    waiting(county, duty, serial % 6 == 4 ? 60 : 0);
                }
                serial++;
            }
            serial++;
        }
    }

    private void everyEnd() {
        List<AreaCode> counties = homes.counties();
        for (int round = 0; round < ENDED_ROUNDS && !counties.isEmpty(); round++) {
            for (List<String> turn : DemoStory.TURNS) {
                AreaCode county = counties.get(cases.size() % counties.size());
                plan(county, 80 + random.nextInt(80), turn, null, null);
                if (random.nextInt(2) == 0) {
                    plan(county, 80 + random.nextInt(80), List.of(), null, null);
                }
            }
            for (String reason : STOP_REASONS) {
                AreaCode county = counties.get(cases.size() % counties.size());
                plan(county, 40 + random.nextInt(40), List.of(), "villageAppraisal", reason);
                plan(county, 60 + random.nextInt(40), List.of(), "townshipSignOff", reason);
            }
        }
    }

    /** What people work at in the counties alone whose diagrams have it. */
    private void onlyHere() {
        ONLY_HERE.forEach((element, county) -> {
            plan(county, days(element), List.of(), element, null, false);
            plan(county, days(element) + 1, List.of(), element, null, false);
        });
    }

    private static int days(String element) {
        return element.equals("townshipAnalysis")
                ? DemoWalk.MOST_PAUSES
                : DemoWalk.MOST_PAUSES + 10 + (element.startsWith("concludeNotice") ? 2 * A_NOTICE : 0);
    }

    /** Each green channel stands open, has ended with the entry, and with a refusal that leaves the help on record. */
    private void greenChannels() {
        for (AreaCode county : GREEN_CHANNELS) {
            plan(county, 12, List.of(), "townshipCheck", null, true);
            plan(county, 40, List.of(), "townshipCheck", null, true);
            plan(county, 90, List.of(), null, null, true);
            plan(county, 80, List.of("countyApproval", "REFUSE"), null, null, true);
        }
    }

    private void waiting(AreaCode within, String duty, int longer) {
        int notices = AFTER_THE_TOWNSHIP.contains(duty) && within.value().startsWith(TWO_NOTICES) ? A_NOTICE : 0;
        plan(within, DUTIES.get(duty) + random.nextInt(4) + notices + longer, DemoStory.towards(duty), duty, null);
    }

    private void plan(AreaCode within, int daysAgo, List<String> turns, String waitsAt, String stoppedFor) {
        plan(within, daysAgo, turns, waitsAt, stoppedFor, false);
    }

    private void plan(
            AreaCode within, int daysAgo, List<String> turns, String waitsAt, String stoppedFor, boolean green) {
        homes.take(within)
                .ifPresent(household -> cases.add(
                        new PlannedCase(cases.size(), household, daysAgo, turns, waitsAt, stoppedFor, green)));
    }

    private static void repeat(int times, Runnable work) {
        for (int i = 0; i < times; i++) {
            work.run();
        }
    }

    private static Map<AreaCode, AreaCode> meetings(String... villages) {
        Map<AreaCode, AreaCode> byTownship = new LinkedHashMap<>();
        for (String village : villages) {
            AreaCode code = AreaCode.of(village);
            byTownship.put(code.township().orElseThrow(), code);
        }
        return byTownship;
    }

    /** The notice, of seven days at most, lies before everything after the village. */
    private static SortedMap<String, Integer> duties() {
        var duties = new TreeMap<String, Integer>();
        duties.put("checkLead", 0);
        duties.put("application", DemoWalk.MOST_PAUSES);
        duties.put("verificationVisit", DemoWalk.MOST_PAUSES);
        duties.put("villageAppraisal", DemoWalk.MOST_PAUSES);
        duties.put("postNotice", DemoWalk.MOST_PAUSES);
        duties.put("explanation", DemoWalk.MOST_PAUSES + 1);
        for (String later : List.of(
                "concludeNotice",
                "objectionInvestigation",
                "townshipCheck",
                "townshipSignOff",
                "correction",
                "departmentComparison",
                "hitVerification",
                "villageAppraisal_special",
                "countyConsultation",
                "countyApproval",
                "announcement",
                "systemEntry")) {
            duties.put(later, DemoWalk.MOST_PAUSES + 8 + duties.size() / 6);
        }
        return duties;
    }

    /** Gives each household away once, those of an area in turn of its villages. */
    private static final class Homes {

        private final SortedMap<AreaCode, List<Integer>> free = new TreeMap<>();

        Homes(List<AreaCode> villageOfHousehold) {
            for (int serial = 0; serial < villageOfHousehold.size(); serial++) {
                free.computeIfAbsent(villageOfHousehold.get(serial), village -> new ArrayList<>())
                        .add(serial);
            }
        }

        List<AreaCode> counties() {
            return free.keySet().stream()
                    .map(village -> village.county().orElseThrow())
                    .distinct()
                    .toList();
        }

        /** From the village that has most left, so that cases spread over an area; those of meetings come last. */
        Optional<Integer> take(AreaCode within) {
            return free.entrySet().stream()
                    .filter(entry ->
                            entry.getKey().within(within) && !entry.getValue().isEmpty())
                    .max(Comparator.comparingInt(entry -> MEETINGS.containsValue(entry.getKey())
                            ? 0
                            : entry.getValue().size()))
                    .map(entry -> entry.getValue().remove(0));
        }
    }
}
