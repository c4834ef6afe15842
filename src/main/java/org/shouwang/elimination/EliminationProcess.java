package org.shouwang.elimination;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shouwang.process.ProcessVocabulary;

/** The words of risk elimination and of the safety-net flag; the diagrams may use these and no others. */
final class EliminationProcess {

    static final String KEY = "riskElimination";
    static final String FLAG_KEY = "safetyNetFlag";

    static final String NOMINATION = "nomination";
    static final String VISIT = "eliminationVisit";
    static final String APPRAISAL = "eliminationAppraisal";
    static final String POSTING = "eliminationPosting";
    static final String NOTICE_END = "eliminationNoticeEnd";
    static final String INVESTIGATION = "eliminationInvestigation";
    static final String CHECK = "eliminationCheck";
    static final String SIGN_OFF = "eliminationSignOff";
    static final String APPROVAL = "eliminationApproval";
    static final String ANNOUNCEMENT = "eliminationAnnouncement";
    static final String MARKING = "markEliminated";
    static final String CONFIRMATION = "safetyNetConfirmation";

    static final String NOTICE = "eliminationNotice";
    static final String WARNING = "eliminationWarning";
    static final String RECORD_NOTICE_RESULT = "recordNoticeResult";
    static final String REQUEST_TOWNSHIP_NOTICE = "requestTownshipNotice";
    static final String REQUEST_ANNOUNCEMENT = "requestAnnouncement";
    static final String RECORD_KEPT = "recordKept";
    static final String RECORD_STOP = "recordStop";
    static final String RECORD_FLAG = "recordFlag";

    /** Where a notice is concluded what was objected is investigated next, by a duty of its own. */
    private static final List<String> ENDS = List.of("NO_OBJECTION", "OBJECTION");

    static final ProcessVocabulary VOCABULARY = new ProcessVocabulary(
            KEY,
            Map.ofEntries(
                    Map.entry(NOMINATION, List.of("NOMINATE", "KEEP", "TRACK", "PROPOSE_SAFETY_NET")),
                    Map.entry(VISIT, List.of("MET", "NOT_MET")),
                    Map.entry(APPRAISAL, List.of("PASSED", "NOT_PASSED")),
                    Map.entry(POSTING, List.of("POST")),
                    // As drawn before objections had an investigation of their own; such runs go on to their end.
                    Map.entry(NOTICE_END, List.of("NO_OBJECTION", "NOT_UPHELD", "UPHELD")),
                    Map.entry(NOTICE_END + "_village", ENDS),
                    Map.entry(NOTICE_END + "_township", ENDS),
                    Map.entry(INVESTIGATION, List.of("NOT_UPHELD", "UPHELD", "CORRECTED_POST_AGAIN")),
                    Map.entry(CHECK, List.of("CONFIRMED", "RETURN")),
                    Map.entry(SIGN_OFF, List.of("AGREE", "RETURN", "NOT_YET")),
                    Map.entry(APPROVAL, List.of("APPROVE_ASSISTED", "APPROVE_NATURAL", "NOT_YET", "RETURN")),
                    Map.entry(ANNOUNCEMENT, List.of("PUBLISH")),
                    Map.entry(MARKING, List.of("MARKED"))),
            Map.of(
                    RECORD_NOTICE_RESULT, List.of("STILL_POSTED", "UNOPPOSED", "DISMISSED", "UPHELD"),
                    REQUEST_TOWNSHIP_NOTICE, List.of("OWED", "NOT_OWED"),
                    REQUEST_ANNOUNCEMENT, List.of("OWED", "NOT_OWED"),
                    RECORD_KEPT, List.of(),
                    RECORD_STOP, List.of()),
            Set.of(NOTICE, WARNING),
            Set.of("procedureStopped", "objectionReceived"));

    static final ProcessVocabulary FLAG_VOCABULARY = new ProcessVocabulary(
            FLAG_KEY,
            Map.of(CONFIRMATION, List.of("CONFIRM", "NOT_MET")),
            Map.of(RECORD_FLAG, List.of()),
            Set.of(),
            Set.of());

    private EliminationProcess() {}
}
