package org.shouwang.lookback;

import java.util.List;
import org.shouwang.shared.LegalReference;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;

/**
 * Where the finding of a look-back leads. One question decides: was the elimination sound and stable? If not, it is rolled
 * back; if it was and there is a risk again, of the old kind or a new one, the household is identified anew; a household
 * that never met the conditions is removed; else all stays as it is. Exactly one way is open once the questions are
 * answered.
 */
public enum Way {
    /** All stays as it is. */
    STABLE,
    /** The elimination is rolled back. */
    UNSTABLE,
    /** A new lead, and the whole procedure of identification again. */
    NEW_RISK,
    /** The household is removed. */
    WRONGLY_IDENTIFIED;

    /** Where the ways are told apart. */
    static final LegalReference GROUND = LegalReference.to("《关于健全防止返贫动态监测和帮扶机制的指导意见》(中农发〔2021〕7号)", null);

    /**
     * Answers to the questions; null where one is not answered.
     *
     * @param identifiedRightly whether the household met the conditions when it was identified
     * @param sound whether the elimination met the criteria of its day
     * @param stable whether it has lasted
     * @param riskAgain whether there is a risk again
     */
    public record Answers(Boolean identifiedRightly, Boolean sound, Boolean stable, Boolean riskAgain) {}

    /**
     * Why this way is closed.
     *
     * @param answers the answers so far
     * @return reasons, none where it is the way to go
     */
    public List<Reason> closed(Answers answers) {
        Reasons reasons = new Reasons();
        if (answers.identifiedRightly() == null) {
            return reasons.add(open("identifiedRightly")).list();
        }
        if (!answers.identifiedRightly()) {
            return reasons.addIf(this != WRONGLY_IDENTIFIED, ruled("identified-wrongly"))
                    .list();
        }
        if (this == WRONGLY_IDENTIFIED) {
            return reasons.add(ruled("identified-rightly")).list();
        }
        boolean undone = Boolean.FALSE.equals(answers.sound()) || Boolean.FALSE.equals(answers.stable());
        if (undone) {
            return reasons.addIf(this != UNSTABLE, ruled("unsound-or-unstable")).list();
        }
        reasons.addIf(answers.sound() == null, open("eliminationSound"));
        reasons.addIf(answers.stable() == null, open("eliminationStable"));
        if (!reasons.isEmpty()) {
            return reasons.list();
        }
        if (this == UNSTABLE) {
            return reasons.add(ruled("sound-and-stable")).list();
        }
        if (answers.riskAgain() == null) {
            return reasons.add(open("riskAgain")).list();
        }
        return reasons.addIf(this == STABLE && answers.riskAgain(), ruled("risk-again"))
                .addIf(this == NEW_RISK && !answers.riskAgain(), ruled("no-risk"))
                .list();
    }

    private static Reason open(String question) {
        return Reason.of("lookback.question-open", "@lookback.question." + question)
                .at(question);
    }

    private static Reason ruled(String rule) {
        String id = "lookback.closed." + rule;
        return Reason.of(id).by(GROUND);
    }
}
