package org.shouwang.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Fills what a verdict still lacks with plain values that pass the check. */
class Example {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Enough different names for a team; more are numbered. */
    private static final List<String> NAMES = List.of("张建国", "李秀英", "王志强", "陈玉兰");

    private final Codes codes;
    private final LocalDate today;
    private final Supplier<UUID> attachment;

    Example(Codes codes, LocalDate today, Supplier<UUID> attachment) {
        this.codes = codes;
        this.today = today;
        this.attachment = attachment;
    }

    ObjectNode complete(FormDefinition definition, String verdict, ObjectNode given) {
        var values = given.deepCopy();
        fill(definition.fields(), verdict, values);
        return values;
    }

    /** Goes round until nothing is added: a filled field may call up another one that stands above it. */
    private void fill(List<Field> fields, String verdict, ObjectNode values) {
        var reader = new Values(fields);
        boolean added = true;
        while (added) {
            added = false;
            for (var field : fields) {
                if (field.requiredBy(verdict, values)
                        && Values.blank(field, values.get(field.key()))
                        && reader.asks(field, values)) {
                    values.set(field.key(), value(field, verdict));
                    added = true;
                }
            }
        }
    }

    private JsonNode value(Field field, String verdict) {
        int count = field.min() == null ? 1 : Math.max(1, field.min().intValue());
        return switch (field.type()) {
            case TEXT, LONG_TEXT -> NODES.textNode("情况属实".substring(0, Math.min(4, ValueCheck.most(field))));
            case PHONE -> NODES.textNode("0470-1234567");
            case INTEGER -> NODES.numberNode(
                    field.min() == null ? 0 : field.min().intValue());
            case MONEY -> NODES.numberNode(field.min() == null ? BigDecimal.ZERO : field.min());
            case BOOLEAN -> NODES.booleanNode(true);
            case DATE -> NODES.textNode(today.toString());
            case DATE_TIME -> NODES.textNode(today + "T09:00");
            case CODE -> NODES.textNode(choice(field, 0));
            case CODES -> {
                var chosen = NODES.arrayNode();
                for (int i = 0; i < count; i++) {
                    chosen.add(choice(field, i));
                }
                yield chosen;
            }
            case PEOPLE -> {
                var names = NODES.arrayNode();
                for (int i = 0; i < Math.max(2, count); i++) {
                    names.add(i < NAMES.size() ? NAMES.get(i) : "村民" + (i + 1));
                }
                yield names;
            }
            case ATTACHMENTS -> {
                var ids = NODES.arrayNode();
                for (int i = 0; i < count; i++) {
                    ids.add(attachment.get().toString());
                }
                yield ids;
            }
            case TABLE -> {
                var rows = NODES.arrayNode();
                for (int i = 0; i < count; i++) {
                    fill(field.columns(), verdict, rows.addObject());
                }
                yield rows;
            }
            case SIGNATURE -> NODES.objectNode()
                    .put("mode", "PAPER")
                    .put("signer", NAMES.get(0))
                    .put("signedOn", today.toString())
                    .put("attachment", attachment.get().toString())
                    .put("thumbprint", false);
        };
    }

    private String choice(Field field, int index) {
        var offered = field.codeList() == null ? field.options() : codes.of(field.codeList(), today);
        return offered.get(index).key();
    }
}
