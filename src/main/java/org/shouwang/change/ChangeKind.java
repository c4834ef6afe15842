package org.shouwang.change;

import java.util.List;

/** What can change in a household, and what each asks for. */
public enum ChangeKind {
    /** A child is born into it. */
    BIRTH(true, false, "BIRTH", false),
    /** Somebody marries into it. */
    MARRIAGE_IN(true, false, "MARRIED_IN", false),
    /** Somebody marries out of it. */
    MARRIAGE_OUT(false, true, "MARRIED_OUT", false),
    /** Somebody has died. */
    DEATH(false, true, "DEATH", false),
    /** Somebody moves in. */
    MOVE_IN(true, false, "MOVED_IN", false),
    /** Somebody moves out and stays in the county. */
    MOVE_OUT_WITHIN_COUNTY(false, true, "MOVED_OUT", false),
    /** Somebody moves to another county of the province. */
    MOVE_OUT_WITHIN_PROVINCE(false, true, "MOVED_OUT", false),
    /** Somebody moves to another province. */
    MOVE_OUT_OF_PROVINCE(false, true, "MOVED_OUT", false),
    /** Somebody settles abroad. */
    MOVE_ABROAD(false, true, "ABROAD", false),
    /** Somebody lives together with it and shares income and expenditure, wherever registered. */
    LIVING_TOGETHER(true, false, "LIVING_TOGETHER", true),
    /** Somebody is registered there, but lives apart and shares neither income nor expenditure. */
    LIVING_APART(false, true, "LIVING_APART", true),
    /** The county rules in a special case who counts. */
    COUNTY_RULING(true, true, "COUNTY_RULING", true),
    /** A member leaves to found a household of their own. */
    SEPARATION(false, true, "SPLIT", true);

    private static final List<ChangeKind> ENDING = List.of(DEATH, MOVE_OUT_OF_PROVINCE, MOVE_ABROAD);
    private static final List<ChangeKind> WITHIN = List.of(MOVE_OUT_WITHIN_COUNTY, MOVE_OUT_WITHIN_PROVINCE);

    private final boolean joins;
    private final boolean leaves;
    private final String membershipReason;
    private final boolean needsEvidence;

    ChangeKind(boolean joins, boolean leaves, String membershipReason, boolean needsEvidence) {
        this.joins = joins;
        this.leaves = leaves;
        this.membershipReason = membershipReason;
        this.needsEvidence = needsEvidence;
    }

    /** Whether people come by it. */
    public boolean joins() {
        return joins;
    }

    /** Whether people go by it. */
    public boolean leaves() {
        return leaves;
    }

    /** Whether it has to be proved and reasoned. */
    public boolean needsEvidence() {
        return needsEvidence;
    }

    /** Whether it says where the people go. */
    public boolean hasDestination() {
        return WITHIN.contains(this) || this == MOVE_OUT_OF_PROVINCE || this == MOVE_ABROAD;
    }

    /** Whether it rests on living together and sharing income and expenditure. */
    public boolean bySharing() {
        return this == LIVING_TOGETHER || this == LIVING_APART;
    }

    /** Key of the list MEMBER_CHANGE_REASON. */
    String membershipReason() {
        return membershipReason;
    }

    /** Whether it ends the household where nobody is left: natural decrease. */
    boolean ends() {
        return ENDING.contains(this);
    }

    /** Whether the people stay within reach of the monitoring of the province. */
    boolean withinProvince() {
        return WITHIN.contains(this);
    }
}
