package org.shouwang.rollback;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shouwang.process.ProcessVocabulary;

/** The two procedures that go by lists, and the words of their diagrams. */
enum Kind {
    ROLLBACK("rollback", List.of("UNSOUND", "UNSTABLE", "NO_LABOUR"), "resumeMonitoring", "ASSIGNED"),
    REMOVAL("removal", List.of("WRONGLY_IDENTIFIED"), "householdTold", "TOLD");

    static final String PROPOSAL = "villageProposal";
    static final String VERIFICATION = "townshipVerification";
    static final String LISTING = "countyListing";
    static final String FILING = "listFiling";
    static final String REVIEW = "authorityReview";
    static final String EXECUTION = "listExecution";
    static final String RESUMING = "resumeMonitoring";
    static final String TELLING = "householdTold";

    static final String TAKE_UP = "takeUpFinding";
    static final String CHOOSE = "chooseAuthority";
    static final String REFUSED = "recordRefused";

    static final String DUE = "rollbackListDue";

    private final String key;
    private final List<String> grounds;
    private final String last;
    private final String lastVerdict;

    Kind(String key, List<String> grounds, String last, String lastVerdict) {
        this.key = key;
        this.grounds = grounds;
        this.last = last;
        this.lastVerdict = lastVerdict;
    }

    static Kind of(String processKey) {
        return Arrays.stream(values())
                .filter(kind -> kind.key.equals(processKey))
                .findFirst()
                .orElseThrow();
    }

    String key() {
        return key;
    }

    /** Grounds on which a village may ask for it. */
    List<String> grounds() {
        return grounds;
    }

    String request() {
        return this == ROLLBACK ? "REQUEST_ROLLBACK" : "REQUEST_REMOVAL";
    }

    String approval() {
        return this == ROLLBACK ? "APPROVE_ROLLBACK" : "APPROVE_REMOVAL";
    }

    String execution() {
        return this == ROLLBACK ? "EXECUTE_ROLLBACK" : "EXECUTE_REMOVAL";
    }

    /** The verdict of a look-back that asks for it. */
    String finding() {
        return this == ROLLBACK ? "UNSTABLE" : "WRONGLY_IDENTIFIED";
    }

    String requested() {
        return this == ROLLBACK ? "ROLLBACK_REQUESTED" : "REMOVAL_REQUESTED";
    }

    String notGranted() {
        return this == ROLLBACK ? "ROLLBACK_NOT_GRANTED" : "REMOVAL_NOT_GRANTED";
    }

    String done() {
        return this == ROLLBACK ? "ROLLED_BACK" : "REMOVED";
    }

    ProcessVocabulary vocabulary() {
        return new ProcessVocabulary(
                key,
                Map.of(
                        PROPOSAL, List.of(request(), "WITHDRAW"),
                        VERIFICATION, List.of("AGREE", "RETURN", "DISAGREE"),
                        LISTING, List.of("ADD", "RETURN"),
                        FILING, List.of("SUBMIT", "TAKE_OFF"),
                        REVIEW, List.of(approval(), "REFUSE", "MORE_EVIDENCE"),
                        EXECUTION, List.of(execution()),
                        last, List.of(lastVerdict)),
                Map.of(
                        TAKE_UP, List.of("TO_PROPOSE", "PROPOSED"),
                        CHOOSE, List.of("PROVINCE", "PREFECTURE", "COUNTY"),
                        REFUSED, List.of()),
                Set.of(DUE),
                Set.of());
    }
}
