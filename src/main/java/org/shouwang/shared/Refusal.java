package org.shouwang.shared;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A request that is not carried out, with all the reasons. Nothing has changed when it is thrown. Rooms may name their
 * own refusals by extending it.
 */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What kind of refusal it is; the API answers with the status of the kind. */
    public enum Kind {
        /** The input breaks a rule: 422. */
        INVALID,
        /** The thing does not exist or lies outside the person's area, which look the same: 404. */
        NOT_FOUND,
        /** The thing is not in the state that the request supposes: 409. */
        CONFLICT,
        /** Nobody is logged in, or the login is refused: 401. */
        UNAUTHENTICATED,
        /** The person's posts do not allow it: 403. */
        FORBIDDEN,
        /** The upload is too large: 413. */
        TOO_LARGE,
        /** The upload is of a type that is not accepted: 415. */
        UNSUPPORTED_TYPE
    }

    private final Kind kind;
    private final transient List<Reason> reasons;

    /**
     * A refusal with its reasons.
     *
     * @param kind what kind
     * @param reasons at least one
     */
    public Refusal(Kind kind, List<Reason> reasons) {
        super(reasons.stream().map(Reason::id).collect(Collectors.joining(", ")));
        this.kind = kind;
        this.reasons = List.copyOf(reasons);
    }

    /** The input breaks rules. */
    public static Refusal invalid(Reason... reasons) {
        return new Refusal(Kind.INVALID, List.of(reasons));
    }

    /** The thing does not exist for this person. */
    public static Refusal notFound(Reason... reasons) {
        return new Refusal(Kind.NOT_FOUND, List.of(reasons));
    }

    /** The thing is not in the state that the request supposes. */
    public static Refusal conflict(Reason... reasons) {
        return new Refusal(Kind.CONFLICT, List.of(reasons));
    }

    /** Nobody is logged in, or the login is refused. */
    public static Refusal unauthenticated(Reason... reasons) {
        return new Refusal(Kind.UNAUTHENTICATED, List.of(reasons));
    }

    /** The person's posts do not allow it. */
    public static Refusal forbidden(Reason... reasons) {
        return new Refusal(Kind.FORBIDDEN, List.of(reasons));
    }

    /** What kind of refusal it is. */
    public Kind kind() {
        return kind;
    }

    /** The reasons, at least one. */
    public List<Reason> reasons() {
        return reasons;
    }
}
