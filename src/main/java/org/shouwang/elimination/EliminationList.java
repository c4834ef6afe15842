package org.shouwang.elimination;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The lists that villages work from; a household may stand on several. */
public enum EliminationList {
    /** Measures in effect for long enough, not yet eliminated: owed an assessment. */
    MUST_ASSESS {
        @Override
        boolean holds(Assessment assessment) {
            return assessment.mustAssess();
        }
    },
    /** All else holds, the months of measures are missing. */
    TRACKED {
        @Override
        boolean holds(Assessment assessment) {
            return assessment.tracked();
        }
    },
    /** Something bars it, a safety-net flag or another reason. */
    BARRED {
        @Override
        boolean holds(Assessment assessment) {
            return assessment.barred();
        }
    },
    /** No-labour safety-net households, due, proposed or confirmed. */
    SAFETY_NET {
        @Override
        boolean holds(Assessment assessment) {
            return !assessment.safetyNet().equals(SafetyNetFlags.Standing.NONE.name());
        }
    };

    abstract boolean holds(Assessment assessment);

    /**
     * The lists on which a household stands.
     *
     * @param assessment how it was assessed
     * @return the lists, none where nothing is due
     */
    public static List<EliminationList> of(Assessment assessment) {
        return Arrays.stream(values()).filter(list -> list.holds(assessment)).toList();
    }

    static Optional<EliminationList> named(String name) {
        return Arrays.stream(values()).filter(list -> list.name().equals(name)).findFirst();
    }

    static String names() {
        return Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
