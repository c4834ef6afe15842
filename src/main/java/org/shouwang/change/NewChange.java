package org.shouwang.change;

import java.time.LocalDate;
import java.util.List;
import org.shouwang.document.AttachmentId;
import org.shouwang.household.MemberFields;
import org.shouwang.household.PersonId;
import org.shouwang.shared.AreaCode;

/**
 * A change of a household, as somebody reports it.
 *
 * @param kind one of the kinds that GET /households/{number}/change-kinds lists, such as {@code BIRTH}
 * @param on day on which it happened: the first day that who comes belongs to the household, or that who leaves no longer
 *     does
 * @param joining people who come; null or empty for none
 * @param leaving present members who leave; null or empty for none
 * @param wholeHousehold whether all present members leave; stands for naming each
 * @param newHead who is head afterwards, where the head leaves and somebody stays; of a separation the head of those who
 *     stay
 * @param relations relations to the head that change with it; null or empty for none
 * @param livesTogether for people who live together or apart: whether they live with the household
 * @param sharesIncome for people who live together or apart: whether they share income and expenditure with it
 * @param destination where those who move out go, in words
 * @param founded for a separation: what is founded; null stands for the same village, the same type and the first who
 *     leaves as its head
 * @param reason why, in a sentence; needed where the county rules, for people who live together or apart, and where
 *     nobody is left
 * @param evidence attachments; needed where the county rules, for people who live together or apart, and for a separation
 */
public record NewChange(
        String kind,
        LocalDate on,
        List<MemberFields> joining,
        List<PersonId> leaving,
        Boolean wholeHousehold,
        PersonId newHead,
        List<NewRelation> relations,
        Boolean livesTogether,
        Boolean sharesIncome,
        String destination,
        Founded founded,
        String reason,
        List<AttachmentId> evidence) {

    /**
     * How a member who stays is related to the head from now on.
     *
     * @param person the member
     * @param relation key of the list RELATION
     */
    public record NewRelation(PersonId person, String relation) {}

    /**
     * The household that members found who separate.
     *
     * @param village where it lives
     * @param type key of the list HOUSEHOLD_TYPE, or null for that of the household they leave
     * @param head who is its head
     * @param phone its phone, or null
     */
    public record Founded(AreaCode village, String type, PersonId head, String phone) {}

    List<MemberFields> comers() {
        return joining == null ? List.of() : joining;
    }

    List<PersonId> leavers() {
        return leaving == null ? List.of() : leaving;
    }

    List<NewRelation> relationsGiven() {
        return relations == null ? List.of() : relations;
    }

    List<AttachmentId> evidenceGiven() {
        return evidence == null ? List.of() : evidence;
    }

    boolean everybody() {
        return Boolean.TRUE.equals(wholeHousehold);
    }

    /** Never the people, whose numbers must not reach a log. */
    @Override
    public String toString() {
        return "NewChange[" + kind + ", " + on + "]";
    }
}
