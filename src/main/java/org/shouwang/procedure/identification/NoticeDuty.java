package org.shouwang.procedure.identification;

import java.util.Optional;
import org.shouwang.notice.NewNotice;
import org.shouwang.policy.Limit;
import org.shouwang.policy.Profile;
import org.shouwang.procedure.DutyContext;
import org.shouwang.shared.LegalReference;

/**
 * Which notice an element of a diagram belongs to. The same words serve the village's notice and the township's; the
 * suffix of the element tells them apart.
 */
enum NoticeDuty {
    VILLAGE(NewNotice.Kind.VILLAGE, "villageNotice"),
    TOWNSHIP(NewNotice.Kind.TOWNSHIP, "townshipNotice");

    private final NewNotice.Kind kind;
    private final String value;

    NoticeDuty(NewNotice.Kind kind, String value) {
        this.kind = kind;
        this.value = value;
    }

    static NoticeDuty of(DutyContext context) {
        return ofElement(context.element());
    }

    static NoticeDuty ofElement(String element) {
        return element.endsWith("_township") ? TOWNSHIP : VILLAGE;
    }

    NewNotice.Kind kind() {
        return kind;
    }

    /** How long it hangs at least; a diagram with a notice that the profile doesn't know lets it hang like the village's. */
    Limit period(Profile profile) {
        return profile.limit(value).orElseGet(profile::villageNotice);
    }

    LegalReference ground(Profile profile) {
        return profile.ground(Optional.of(value)
                .filter(name -> profile.limit(name).isPresent())
                .orElse("villageNotice"));
    }
}
