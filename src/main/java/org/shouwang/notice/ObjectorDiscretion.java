package org.shouwang.notice;

import java.util.List;
import org.shouwang.identity.Actor;
import org.shouwang.identity.CurrentActor;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.springframework.stereotype.Component;

/** Keeps who objected from the village: township, county and the named investigators alone learn it. */
@Component
class ObjectorDiscretion {

    private static final List<String> MAY_KNOW =
            List.of("TOWNSHIP_CLERK", "TOWNSHIP_LEADER", "COUNTY_CLERK", "COUNTY_LEADER");

    private final ObjectionTable table;
    private final CurrentActor currentActor;

    ObjectorDiscretion(ObjectionTable table, CurrentActor currentActor) {
        this.table = table;
        this.currentActor = currentActor;
    }

    /** An objection in my area, with all that is known. */
    Objection require(String number) {
        Actor actor = currentActor.require();
        return table.find(number)
                .filter(objection -> NoticeSheets.readable(actor).covers(objection.area()))
                .orElseThrow(() -> Refusal.notFound(Reason.of("objection.unknown")));
    }

    /** An objection as its reader may know it. */
    Objection readable(Objection objection, Actor reader) {
        boolean mayKnow = MAY_KNOW.stream().anyMatch(role -> reader.may(role, objection.area()))
                || objection.investigators().stream()
                        .anyMatch(one -> one.username().equals(reader.username()));
        return mayKnow ? objection : objection.withoutObjector();
    }

    boolean may(List<String> roles, AreaCode area) {
        Actor actor = currentActor.require();
        return roles.stream().anyMatch(role -> actor.may(role, area));
    }
}
