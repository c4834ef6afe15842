package org.shouwang.demo;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/** How an invented case goes: which duties end otherwise than usual, and in which order where one comes twice. */
final class DemoStory {

    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("checkLead", "RISK_START"),
            Map.entry("townshipAnalysis", "TO_BE_VERIFIED"),
            Map.entry("planDraft", "DRAFTED"),
            Map.entry("application", "SUBMIT"),
            Map.entry("verificationVisit", "PROPOSE"),
            Map.entry("villageAppraisal", "PASSED"),
            Map.entry("postNotice", "POST"),
            Map.entry("concludeNotice", "NO_OBJECTION"),
            Map.entry("objectionInvestigation", "NOT_UPHELD"),
            Map.entry("townshipCheck", "CONFIRMED"),
            Map.entry("townshipSignOff", "AGREE"),
            Map.entry("correction", "RESUBMIT"),
            Map.entry("departmentComparison", "CLEAN"),
            Map.entry("hitVerification", "NOT_SO"),
            Map.entry("countyConsultation", "SUBMIT_FOR_APPROVAL"),
            Map.entry("countyApproval", "APPROVE"),
            Map.entry("announcement", "PUBLISH"),
            Map.entry("systemEntry", "RECORD_ENTRY"),
            Map.entry("explanation", "IN_PERSON"),
            Map.entry("nomination", "NOMINATE"),
            Map.entry("eliminationVisit", "MET"),
            Map.entry("eliminationAppraisal", "PASSED"),
            Map.entry("eliminationPosting", "POST"),
            Map.entry("eliminationNoticeEnd", "NO_OBJECTION"),
            Map.entry("eliminationInvestigation", "NOT_UPHELD"),
            Map.entry("eliminationAnnouncement", "PUBLISH"),
            Map.entry("eliminationCheck", "CONFIRMED"),
            Map.entry("eliminationSignOff", "AGREE"),
            Map.entry("eliminationApproval", "APPROVE_ASSISTED"),
            Map.entry("markEliminated", "MARKED"),
            Map.entry("safetyNetConfirmation", "CONFIRM"));

    /** One line for each way a case may turn out otherwise; duty and verdict by turns. */
    static final List<List<String>> TURNS = List.of(
            List.of("checkLead", "NO_RISK"),
            List.of("checkLead", "ALREADY_MONITORED"),
            List.of("application", "DECLINE"),
            List.of("verificationVisit", "COULD_NOT_VISIT"),
            List.of("verificationVisit", "CONDITIONS_NOT_MET"),
            List.of("villageAppraisal", "NOT_PASSED"),
            List.of("concludeNotice", "OBJECTION", "objectionInvestigation", "UPHELD"),
            List.of("concludeNotice", "OBJECTION", "objectionInvestigation", "NOT_UPHELD"),
            List.of("concludeNotice", "OBJECTION", "objectionInvestigation", "CORRECTED_POST_AGAIN"),
            List.of("townshipCheck", "RETURN"),
            List.of("townshipCheck", "REPEAT_NOTICE"),
            List.of("townshipSignOff", "REFUSE"),
            List.of("departmentComparison", "HIT", "hitVerification", "NOT_SO"),
            List.of("departmentComparison", "HIT", "hitVerification", "TRUE_EXCLUDE"),
            List.of(
                    "departmentComparison",
                    "HIT",
                    "hitVerification",
                    "TRUE_SPECIAL",
                    "villageAppraisal_special",
                    "SPECIAL_CASE_PASSED"),
            List.of("countyConsultation", "RETURN"),
            List.of("countyApproval", "REFUSE"),
            List.of("systemEntry", "WAIT_FOR_SYSTEM"));

    private final Map<String, Queue<String>> turns = new HashMap<>();

    /** Usual but for these turns, duty and verdict alternately. */
    DemoStory(List<String> turn) {
        for (int i = 0; i < turn.size(); i += 2) {
            turns.computeIfAbsent(turn.get(i), duty -> new ArrayDeque<>()).add(turn.get(i + 1));
        }
    }

    /** Whether the risk went away by itself. */
    boolean natural() {
        return turns.getOrDefault("eliminationApproval", new ArrayDeque<>()).contains("APPROVE_NATURAL");
    }

    /** The turns without which a case never gets to an element. */
    static List<String> towards(String element) {
        return switch (element) {
            case "objectionInvestigation" -> List.of("concludeNotice", "OBJECTION");
            case "correction" -> List.of("townshipCheck", "RETURN");
            case "hitVerification" -> List.of("departmentComparison", "HIT");
            case "villageAppraisal_special" -> List.of(
                    "departmentComparison", "HIT", "hitVerification", "TRUE_SPECIAL");
            case "explanation" -> List.of("villageAppraisal", "NOT_PASSED");
            default -> List.of();
        };
    }

    /** How a duty ends this time; the element tells a duty apart that is drawn twice. */
    String verdict(String duty, String element) {
        Queue<String> special = turns.get(element.equals(duty) ? duty : element);
        return special == null || special.isEmpty() ? USUAL.get(duty) : special.poll();
    }
}
