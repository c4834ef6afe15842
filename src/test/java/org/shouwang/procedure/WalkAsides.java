package org.shouwang.procedure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.shouwang.assistance.GreenChannels;
import org.shouwang.assistance.Helps;
import org.shouwang.redress.LateResults;
import org.shouwang.shared.WorkClock;
import org.springframework.context.ApplicationContext;

/** What law cases record beside the duties; what a case leaves out is today's, and evidence is attached. */
final class WalkAsides {

    private final GreenChannels greenChannels;
    private final Helps helps;
    private final LateResults lateResults;
    private final Recusals recusals;
    private final ObjectMapper json;
    private final CaseWalker walker;
    private final WorkClock clock;

    WalkAsides(ApplicationContext product, CaseWalker walker) {
        this.greenChannels = product.getBean(GreenChannels.class);
        this.helps = product.getBean(Helps.class);
        this.lateResults = product.getBean(LateResults.class);
        this.recusals = product.getBean(Recusals.class);
        this.json = product.getBean(ObjectMapper.class);
        this.clock = product.getBean(WorkClock.class);
        this.walker = walker;
    }

    Object record(String caseNumber, String what, JsonNode given) throws Exception {
        ObjectNode fields = given.deepCopy();
        String today = clock.today().toString();
        return switch (what) {
            case "greenChannel" -> {
                missing(fields, "on", today);
                if (fields.has("cause")) {
                    missing(fields, "reason", "基本生活受到影响");
                    fields.putArray("evidence").add(walker.attachment().toString());
                }
                yield greenChannels.confirm(caseNumber, json.treeToValue(fields, GreenChannels.Confirmation.class));
            }
            case "help" -> {
                missing(fields, "date", today);
                yield helps.record(caseNumber, json.treeToValue(fields, Helps.NewHelp.class));
            }
            case "lateResult" -> {
                missing(fields, "answeredOn", today);
                missing(fields, "queriedOn", today);
                yield lateResults.record(caseNumber, json.treeToValue(fields, LateResults.Result.class));
            }
            case "recusal" -> {
                recusals.declare(caseNumber, fields.path("reason").asText());
                yield caseNumber;
            }
            default -> throw new AssertionError("nothing like that is recorded: " + what);
        };
    }

    private static void missing(ObjectNode fields, String key, String value) {
        if (!fields.has(key)) {
            fields.put(key, value);
        }
    }
}
