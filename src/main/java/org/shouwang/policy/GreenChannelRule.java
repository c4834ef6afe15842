package org.shouwang.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shouwang.shared.LegalReference;

/**
 * A profile's green channel.
 *
 * @param causes keys of the list GREEN_CHANNEL_REASON
 * @param confirmedBy whose word opens it
 * @param first what may come first
 * @param limit within which the procedure is completed, counted from the day the lead was found
 * @param ground where it is written
 * @param limitGround where the limit is written, or the mark that the county has to confirm it
 * @param quick the shorter limits of a quick procedure by the name of the limit; none where help comes first
 * @param quickGround where those are written, or the mark that the county has to confirm them
 */
public record GreenChannelRule(
        List<String> causes,
        ConfirmedBy confirmedBy,
        First first,
        Limit limit,
        LegalReference ground,
        LegalReference limitGround,
        Map<String, Limit> quick,
        LegalReference quickGround) {

    private static final String QUICK = "quickLimits";

    /** Whose word opens a green channel. */
    public enum ConfirmedBy {
        /** The judgement of the village is enough. */
        VILLAGE,
        /** The village judges, the township requests. */
        TOWNSHIP
    }

    /** What may come before the ordinary course. */
    public enum First {
        /** Identification is quickened; help comes with it, not before. */
        QUICK_PROCEDURE,
        /** Help comes first, the procedure is completed afterwards. */
        HELP
    }

    static GreenChannelRule of(Profile profile) {
        JsonNode node = profile.node("greenChannel");
        var causes = new ArrayList<String>();
        node.path("causes").forEach(cause -> causes.add(cause.asText()));
        JsonNode limit = node.path("limit");
        boolean own = limit.isObject();
        return new GreenChannelRule(
                List.copyOf(causes),
                confirmedBy(node),
                first(node),
                own
                        ? new Limit(
                                limit.path("quantity").asInt(),
                                DayUnit.valueOf(limit.path("unit").asText()))
                        : profile.totalLimit(),
                profile.ground("greenChannel"),
                own ? profile.ground("greenChannel") : LegalReference.DEFAULT,
                first(node) == First.QUICK_PROCEDURE ? quick(profile.node(QUICK)) : Map.of(),
                profile.ground(QUICK));
    }

    private static Map<String, Limit> quick(JsonNode node) {
        Map<String, Limit> quick = new TreeMap<>();
        node.properties()
                .forEach(each -> quick.put(
                        each.getKey(),
                        new Limit(
                                each.getValue().path("quantity").asInt(),
                                DayUnit.valueOf(each.getValue().path("unit").asText()))));
        return quick;
    }

    /** Profiles kept before had a flag instead of the word. */
    static ConfirmedBy confirmedBy(JsonNode node) {
        return node.hasNonNull("confirmedBy")
                ? ConfirmedBy.valueOf(node.path("confirmedBy").asText())
                : node.path("onVillageJudgement").asBoolean() ? ConfirmedBy.VILLAGE : ConfirmedBy.TOWNSHIP;
    }

    static First first(JsonNode node) {
        return node.hasNonNull("first") ? First.valueOf(node.path("first").asText()) : First.HELP;
    }

    /** What may come first, as a key of the choices of profiles. */
    public static List<String> words(JsonNode node) {
        return List.of("confirmedBy." + confirmedBy(node), "first." + first(node));
    }
}
