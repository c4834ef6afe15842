package org.shouwang.household;

import java.util.HashMap;
import java.util.Map;

/**
 * The condition that a present member of a household bears a name, for lists of other rooms that keep the household's id.
 *
 * @param sql the condition on the alias {@code t} of {@code household_term}
 * @param params its named parameters
 */
public record HouseholdsNamed(String sql, Map<String, Object> params) {

    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    /**
     * Households with a member whose name holds a text or whose pinyin initials begin with it.
     *
     * @param text part of a name, or initials
     * @return the condition
     */
    public static HouseholdsNamed by(String text) {
        String name = Initials.normal(text);
        Map<String, Object> params = new HashMap<>();
        params.put("nameFrom", name);
        params.put("nameTo", name + LAST);
        String sql = "t.kind = 'NAME' and t.term between :nameFrom and :nameTo";
        if (name.matches("[a-z]+")) {
            params.put("initialsFrom", Initials.opening(name));
            params.put("initialsTo", Initials.opening(name) + LAST);
            params.put("initialsRest", Initials.rest(name));
            sql += " or t.kind = 'INITIALS' and t.term between :initialsFrom and :initialsTo"
                    + " and (:initialsRest = '' or :initialsRest ~ t.further)";
        }
        return new HouseholdsNamed("(" + sql + ")", params);
    }

    /**
     * The condition on a column with the household's id.
     *
     * @param column as the query names it
     * @return holds for the rows of such households
     */
    public String in(String column) {
        return column + " in (select t.household_id from household_term t where " + sql + ")";
    }
}
