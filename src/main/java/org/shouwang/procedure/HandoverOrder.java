package org.shouwang.procedure;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.shouwang.household.NameKey;

/** In which order what I completed is read; the submission decides between equals, so that a cursor finds its place. */
record HandoverOrder(String column, boolean descending) {

    static HandoverOrder of(TaskFilter filter) {
        return switch (filter.sort()) {
            case DUE -> new HandoverOrder(null, true);
            case RECEIVED -> new HandoverOrder(null, filter.descending());
            case VILLAGE -> new HandoverOrder("r.area_code collate \"C\"", filter.descending());
            case HEAD -> new HandoverOrder("r.head_key", filter.descending());
        };
    }

    String sql() {
        String direction = descending ? " desc" : "";
        return " order by " + (column == null ? "" : column + direction + ", ") + "s.id" + direction;
    }

    /** Encoded, for it may hold a name, and addresses are written into logs. */
    String cursor(Handover last) {
        if (column == null) {
            return String.valueOf(last.id());
        }
        String key = column.contains("head_key")
                ? NameKey.of(last.headName()).sort()
                : last.village().value();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((key + "~" + last.id()).getBytes(StandardCharsets.UTF_8));
    }

    /** The condition of what comes after a cursor; one of another order begins anew. */
    String after(String cursor, Map<String, Object> params) {
        String sign = descending ? "<" : ">";
        String plain = column == null || cursor == null ? cursor : decoded(cursor);
        String id = plain == null ? "" : plain.substring(plain.lastIndexOf('~') + 1);
        if (!id.matches("\\d{1,18}") || column != null && plain.indexOf('~') < 0) {
            return "";
        }
        params.put("cursor", Long.parseLong(id));
        if (column == null) {
            return " and s.id " + sign + " :cursor";
        }
        params.put("cursorKey", plain.substring(0, plain.lastIndexOf('~')));
        return " and (" + column + ", s.id) " + sign + " (:cursorKey, :cursor)";
    }

    private static String decoded(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notOurs) {
            return "";
        }
    }
}
