package org.shouwang.shared;

import java.util.ArrayList;
import java.util.List;

/** Collects every reason against a request, so that a person mends all of them at once instead of one after another. */
public class Reasons {

    private final List<Reason> found = new ArrayList<>();

    /**
     * Adds a reason.
     *
     * @param reason against the request
     * @return this
     */
    public Reasons add(Reason reason) {
        found.add(reason);
        return this;
    }

    /**
     * Adds a reason where a condition holds.
     *
     * @param condition whether the reason applies
     * @param reason against the request
     * @return this
     */
    public Reasons addIf(boolean condition, Reason reason) {
        return condition ? add(reason) : this;
    }

    /**
     * Adds reasons found elsewhere.
     *
     * @param reasons against the request
     * @return this
     */
    public Reasons addAll(List<Reason> reasons) {
        found.addAll(reasons);
        return this;
    }

    /** All reasons so far. */
    public List<Reason> list() {
        return List.copyOf(found);
    }

    /** Whether nothing speaks against the request. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /**
     * Refuses the request where anything was found.
     *
     * @throws Refusal of kind {@code INVALID} with all reasons
     */
    public void refuseIfAny() {
        if (!found.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, found);
        }
    }
}
