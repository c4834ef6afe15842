package org.shouwang.meeting;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The duties that a meeting may do for many households, in the order of the procedure, and the list each leaves. */
enum MeetingKind {
    VILLAGE_APPRAISAL("villageAppraisal", "PRELIMINARY", "PASSED", "SPECIAL_CASE_PASSED"),
    POST_NOTICE("postNotice", null),
    CONCLUDE_NOTICE("concludeNotice", null),
    TOWNSHIP_CHECK("townshipCheck", null),
    TOWNSHIP_SIGN_OFF("townshipSignOff", "PROPOSED", "AGREE"),
    COUNTY_CONSULTATION("countyConsultation", null),
    COUNTY_APPROVAL("countyApproval", "FINAL", "APPROVE"),
    ANNOUNCEMENT("announcement", null);

    private final String duty;
    private final String list;
    private final List<String> listed;

    MeetingKind(String duty, String list, String... listed) {
        this.duty = duty;
        this.list = list;
        this.listed = List.of(listed);
    }

    static Optional<MeetingKind> of(String duty) {
        return Arrays.stream(values()).filter(kind -> kind.duty.equals(duty)).findFirst();
    }

    String duty() {
        return duty;
    }

    /** The list that prints from it: 初选名单, 拟纳入监测对象名单, 正式名单. */
    Optional<String> list() {
        return Optional.ofNullable(list);
    }

    /** Whether it is held above the village, which then wants to know. */
    boolean above() {
        return ofCounty() || this == TOWNSHIP_CHECK || this == TOWNSHIP_SIGN_OFF;
    }

    /** Whether the county holds it. */
    boolean ofCounty() {
        return this == COUNTY_CONSULTATION || this == COUNTY_APPROVAL;
    }

    /** Whether a household goes on to the next step. */
    boolean goesOn(MeetingResult result) {
        return Set.of("CONFIRMED", "AGREE", "SUBMIT_FOR_APPROVAL", "APPROVE").contains(result.verdict());
    }

    boolean lists(MeetingResult result) {
        return result.isDone() && listed.contains(result.verdict());
    }
}
