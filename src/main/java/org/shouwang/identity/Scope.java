package org.shouwang.identity;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.shouwang.shared.AreaCode;

/**
 * What a person sees: the areas of the posts with everything in them. The one predicate for single things, lists,
 * counts and exports alike, in Java, in criteria queries and in SQL.
 *
 * @param areas the areas, none of them within another; empty covers nothing
 */
public record Scope(Set<AreaCode> areas) {

    /** Covers nothing. */
    public static final Scope NONE = new Scope(Set.of());

    /** Drops areas that lie within others. */
    public Scope {
        Set<AreaCode> outermost = new TreeSet<>();
        for (AreaCode area : new TreeSet<>(areas)) {
            if (outermost.stream().noneMatch(area::within)) {
                outermost.add(area);
            }
        }
        areas = java.util.Collections.unmodifiableSet(outermost);
    }

    /**
     * The scope over some areas.
     *
     * @param areas the areas
     * @return their scope
     */
    public static Scope of(Collection<AreaCode> areas) {
        return new Scope(Set.copyOf(areas));
    }

    /**
     * Whether an area lies within the scope.
     *
     * @param area the area; null lies in no scope
     * @return whether it does
     */
    public boolean covers(AreaCode area) {
        return area != null && areas.stream().anyMatch(area::within);
    }

    /**
     * What remains of this scope within an area, for lists narrowed by the person.
     *
     * @param area the narrower area, or null to keep the scope
     * @return the common part
     */
    public Scope within(AreaCode area) {
        if (area == null) {
            return this;
        }
        if (covers(area)) {
            return new Scope(Set.of(area));
        }
        return of(areas.stream().filter(a -> a.within(area)).toList());
    }

    /**
     * The predicate for a criteria query.
     *
     * @param areaCode the column with the area's code as text
     * @param criteria the builder
     * @return holds for rows within the scope
     */
    public Predicate within(Expression<String> areaCode, CriteriaBuilder criteria) {
        return criteria.or(
                areas.stream().map(area -> criteria.like(areaCode, area + "%")).toArray(Predicate[]::new));
    }

    /**
     * The predicate as SQL, in parentheses, with the parameters of {@link #params()}.
     *
     * @param column the column with the area's code as text, as the query names it
     * @return holds for rows within the scope
     */
    public String sql(String column) {
        if (areas.isEmpty()) {
            return "(false)";
        }
        List<String> likes = new ArrayList<>();
        for (int i = 0; i < areas.size(); i++) {
            likes.add(column + " like :scope" + i);
        }
        return "(" + String.join(" or ", likes) + ")";
    }

    /** The named parameters of {@link #sql(String)}: {@code scope0}, {@code scope1} …. */
    public Map<String, Object> params() {
        Map<String, Object> params = new LinkedHashMap<>();
        for (AreaCode area : areas) {
            params.put("scope" + params.size(), area + "%");
        }
        return params;
    }
}
