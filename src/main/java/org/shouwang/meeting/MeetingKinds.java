package org.shouwang.meeting;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.shouwang.procedure.JointDuty;
import org.shouwang.procedure.Procedure;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The duties that a meeting may do for many households: those of every procedure, the one that opens cases first. */
@Component
class MeetingKinds {

    private final ObjectProvider<Procedure> procedures;

    MeetingKinds(ObjectProvider<Procedure> procedures) {
        this.procedures = procedures;
    }

    List<JointDuty> all() {
        return procedures.stream()
                .sorted(Comparator.comparing((Procedure procedure) -> !procedure.opensCases())
                        .thenComparing(procedure -> procedure.vocabulary().processKey()))
                .flatMap(procedure -> procedure.jointDuties().stream())
                .toList();
    }

    /** Words of the duties that meetings do. */
    List<String> duties() {
        return all().stream().map(JointDuty::duty).toList();
    }

    Optional<JointDuty> of(String duty) {
        return all().stream().filter(kind -> kind.duty().equals(duty)).findFirst();
    }

    JointDuty require(String duty) {
        return of(duty).orElseThrow();
    }
}
