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
    static final String CHECK = "eliminationCheck";
    static final String SIGN_OFF = "eliminationSignOff";
    static final String APPROVAL = "eliminationApproval";
    static final String MARKING = "markEliminated";
    static final String CONFIRMATION = "safetyNetConfirmation";

    static final String NOTICE = "eliminationNotice";
    static final String RECORD_KEPT = "recordKept";
    static final String RECORD_STOP = "recordStop";
    static final String RECORD_FLAG = "recordFlag";

    static final ProcessVocabulary VOCABULARY = new ProcessVocabulary(
            KEY,
            Map.of(
                    NOMINATION, List.of("NOMINATE", "KEEP", "TRACK", "PROPOSE_SAFETY_NET"),
                    VISIT, List.of("MET", "NOT_MET"),
                    APPRAISAL, List.of("PASSED", "NOT_PASSED"),
                    POSTING, List.of("POST"),
                    NOTICE_END, List.of("NO_OBJECTION", "NOT_UPHELD", "UPHELD"),
                    CHECK, List.of("CONFIRMED", "RETURN"),
                    SIGN_OFF, List.of("AGREE", "RETURN", "NOT_YET"),
                    APPROVAL, List.of("APPROVE_ASSISTED", "APPROVE_NATURAL", "NOT_YET", "RETURN"),
                    MARKING, List.of("MARKED")),
            Map.of(RECORD_KEPT, List.of(), RECORD_STOP, List.of()),
            Set.of(NOTICE),
            Set.of("procedureStopped"));

    static final ProcessVocabulary FLAG_VOCABULARY = new ProcessVocabulary(
            FLAG_KEY,
            Map.of(CONFIRMATION, List.of("CONFIRM", "NOT_MET")),
            Map.of(RECORD_FLAG, List.of()),
            Set.of(),
            Set.of());

    private EliminationProcess() {}
}
