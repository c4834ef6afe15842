package org.shouwang.process;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shouwang.process.InboxQuery.Order;
import org.shouwang.shared.AreaCode;

/** A query of the inbox as SQL with its parameters. */
class InboxCondition {

    private static final LocalDate FAR = LocalDate.of(9999, 12, 31);

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> params = new HashMap<>();

    InboxCondition(InboxQuery query) {
        conditions.add("(" + String.join(" or ", accesses(query)) + ")");
        add(query.duty(), "duty = :duty", "duty");
        add(query.processKey(), "process_key = :processKey", "processKey");
        add(query.caseNumber(), "case_number = :caseNumber", "caseNumber");
        add(query.claimedBy(), "claimed_by = :claimedBy", "claimedBy");
        add(query.dueFrom(), "due_key >= :dueFrom", "dueFrom");
        add(query.dueTo(), "due_key <= :dueTo", "dueTo");
        add(prefix(query.area()), "area_code like :within", "within");
        add(contained(query.text()), "search_text like :text", "text");
        if (query.returned()) {
            conditions.add("returned");
        }
    }

    /** Only what comes after the end of the last page. */
    InboxCondition after(InboxQuery query, String cursor) {
        if (cursor == null) {
            return this;
        }
        String plain = decoded(cursor);
        int at = plain.lastIndexOf('~');
        if (at < 0) {
            return this;
        }
        String key = plain.substring(0, at);
        boolean day = query.order() == Order.DUE || query.order() == Order.RECEIVED;
        conditions.add("(" + query.order().column() + ", task_id) " + (query.descending() ? "<" : ">")
                + " (:cursorKey, :cursorTask)");
        params.put("cursorKey", day ? day(key) : key);
        params.put("cursorTask", plain.substring(at + 1));
        return this;
    }

    /** A cursor of another order begins anew. */
    private static LocalDate day(String key) {
        try {
            return LocalDate.parse(key);
        } catch (DateTimeParseException notADay) {
            return LocalDate.of(1, 1, 1);
        }
    }

    String sql() {
        return String.join(" and ", conditions);
    }

    Map<String, Object> params() {
        return params;
    }

    static String order(InboxQuery query) {
        String direction = query.descending() ? " desc" : "";
        return " order by " + query.order().column() + direction + ", task_id" + direction;
    }

    /** Encoded, for it may hold a name, and addresses are written into logs. */
    static String cursor(Order order, LocalDate dueOn, LocalDate receivedOn, AreaCode area, String headKey, String id) {
        String key =
                switch (order) {
                    case DUE -> String.valueOf(dueOn == null ? FAR : dueOn);
                    case RECEIVED -> String.valueOf(receivedOn);
                    case VILLAGE -> area.value();
                    case HEAD -> headKey;
                };
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((key + "~" + id).getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notOurs) {
            return "";
        }
    }

    private List<String> accesses(InboxQuery query) {
        List<String> accesses = new ArrayList<>();
        for (int i = 0; i < query.accesses().size(); i++) {
            var access = query.accesses().get(i);
            List<String> one = new ArrayList<>();
            one.add("area_code like :area" + i);
            params.put("area" + i, access.area().value() + "%");
            if (access.role() != null) {
                one.add("roles @> array[:role" + i + "]::text[]");
                params.put("role" + i, access.role());
            }
            if (access.party() != null) {
                one.add("party = :party" + i);
                params.put("party" + i, access.party());
            }
            accesses.add("(" + String.join(" and ", one) + ")");
        }
        return accesses;
    }

    private void add(Object value, String condition, String name) {
        if (value != null) {
            conditions.add(condition);
            params.put(name, value);
        }
    }

    private static String prefix(AreaCode area) {
        return area == null ? null : area.value() + "%";
    }

    private static String contained(String text) {
        return text == null || text.isBlank()
                ? null
                : "%"
                        + text.strip()
                                .toLowerCase(Locale.ROOT)
                                .replace("\\", "\\\\")
                                .replace("%", "\\%")
                                .replace("_", "\\_")
                        + "%";
    }
}
