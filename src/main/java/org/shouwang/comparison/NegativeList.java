package org.shouwang.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.shouwang.policy.Profile;
import org.shouwang.shared.Reason;

/**
 * The circumstances that in principle exclude, as the profile of a case lists them. Whatever names one is held against it:
 * the answer of a department, in time or late, its verification, and the appraisal that lets a special case pass.
 */
public final class NegativeList {

    private static final String AWAY = "AWAY_OVER_YEAR";

    private NegativeList() {}

    /**
     * What is wrong with circumstances that are named. Where no text gives the county a list others may be told too; being
     * away is one only where the list says so.
     *
     * @param profile the law of the case
     * @param items keys of the list NEGATIVE_ITEM in the order of their rows; blank ones are somebody else's to refuse
     * @param field the table in which they stand
     * @return {@code comparison.item-not-listed} for each that does not count here
     */
    public static List<Reason> against(Profile profile, List<String> items, String field) {
        List<String> listed = profile.negativeList();
        boolean open = profile.ground("negativeList").toConfirm();
        return IntStream.range(0, items.size())
                .filter(i -> !items.get(i).isBlank() && !listed.contains(items.get(i)))
                .filter(i -> !open || items.get(i).equals(AWAY))
                .mapToObj(i -> Reason.of("comparison.item-not-listed")
                        .at(field + "[" + i + "].item")
                        .by(profile.ground("negativeList")))
                .toList();
    }

    /**
     * What is wrong with circumstances that a form names.
     *
     * @param profile the law of the case
     * @param form the form as filled in
     * @param field its table whose rows have an {@code item}
     * @return as above
     */
    public static List<Reason> against(Profile profile, JsonNode form, String field) {
        return against(
                profile,
                StreamSupport.stream(form.path(field).spliterator(), false)
                        .map(row -> row.path("item").asText(""))
                        .toList(),
                field);
    }
}
