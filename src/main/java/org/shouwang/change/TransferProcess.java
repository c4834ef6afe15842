package org.shouwang.change;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shouwang.procedure.Submission;
import org.shouwang.process.ProcessVocabulary;

/** The words of the transfer of responsibility; the diagram may use these and no others. */
final class TransferProcess {

    static final String KEY = "responsibilityTransfer";

    static final String REQUEST = "transferRequest";
    static final String GIVING = "givingConfirmation";
    static final String RECEIVING = "receivingConfirmation";
    static final String RULING = "transferRuling";

    static final String WEIGH_DATE = "weighTransferDate";
    static final String CARRY_OUT = "carryOutTransfer";
    static final String NOT_TRANSFERRED = "recordNotTransferred";
    static final String DAY = "transferDay";

    static final ProcessVocabulary VOCABULARY = new ProcessVocabulary(
            KEY,
            Map.of(
                    REQUEST, List.of("REQUEST", "CANCEL"),
                    GIVING, List.of("CONFIRM", "DISAGREE"),
                    RECEIVING, List.of("CONFIRM", "DISAGREE"),
                    RULING, List.of("TRANSFER", "KEEP")),
            Map.of(
                    WEIGH_DATE, List.of("DUE", "LATER"),
                    CARRY_OUT, List.of(),
                    NOT_TRANSFERRED, List.of()),
            Set.of(DAY),
            Set.of());

    /** Whether a word of one of the sides, or of the county, lets the household go. */
    static boolean agreed(Submission last) {
        return List.of(RECEIVING, RULING).contains(last.duty())
                && List.of("CONFIRM", "TRANSFER").contains(last.verdict());
    }

    private TransferProcess() {}
}
