package org.shouwang.territory;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Journalled;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.shouwang.shared.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of areas; look-ups are answered from memory, since areas change a few times a year. */
@Component
public class Territory {

    private final AreaTable table;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<AreaKeeping> keeping;
    private final Map<AreaCode, Area> known;
    private final Map<AreaCode, List<Area>> knownChildren = new ConcurrentHashMap<>();

    /** Takes the filling so that nobody meets an empty register. */
    Territory(
            AreaTable table,
            AreaFilling filled,
            ApplicationEventPublisher events,
            ObjectProvider<AreaKeeping> keeping) {
        this.keeping = keeping;
        this.table = table;
        this.events = events;
        this.known = table.all().stream().collect(Collectors.toUnmodifiableMap(Area::code, area -> area));
    }

    /**
     * Finds an area.
     *
     * @param code its code
     * @return the area, or nothing where the register has none
     */
    public Optional<Area> find(AreaCode code) {
        Area area = known.get(code);
        if (area != null) {
            return Optional.of(area);
        }
        // Parts added while the product runs are read each time, so that nothing uncommitted stays in memory.
        return table.find(code);
    }

    /**
     * An area that has to exist.
     *
     * @param code its code
     * @return the area
     * @throws Refusal {@code area.unknown}
     */
    public Area require(AreaCode code) {
        return find(code)
                .orElseThrow(
                        () -> Refusal.notFound(Reason.of("area.unknown", code).at("area")));
    }

    /**
     * The areas directly below an area, by code.
     *
     * @param code the larger area
     * @return its parts, empty where there are none
     */
    public List<Area> children(AreaCode code) {
        // The parts of villages are added while the product runs, so they are not kept.
        return AreaKind.of(code) == AreaKind.VILLAGE
                ? table.children(code)
                : knownChildren.computeIfAbsent(code, table::children);
    }

    /**
     * The areas of a kind within an area, by code; the area itself where it is of that kind.
     *
     * @param outer the larger area
     * @param kind the kind
     * @return the areas, empty where the area is smaller than the kind
     */
    public List<Area> within(AreaCode outer, AreaKind kind) {
        AreaKind own = AreaKind.of(outer);
        if (own == kind) {
            return find(outer).stream().toList();
        }
        return own.compareTo(kind) > 0 || own.compareTo(AreaKind.VILLAGE) >= 0
                ? List.of()
                : children(outer).stream()
                        .flatMap(part -> within(part.code(), kind).stream())
                        .toList();
    }

    /**
     * The areas in which an area lies, from the province down to itself.
     *
     * @param code the smallest of them
     * @return the path, without levels that the register does not know
     */
    public List<Area> path(AreaCode code) {
        List<Area> path = new ArrayList<>();
        Optional<AreaCode> next = Optional.of(code);
        while (next.isPresent()) {
            find(next.get()).ifPresent(path::add);
            next = next.get().parent();
        }
        Collections.reverse(path);
        return path;
    }

    /**
     * The names from the province down to the area, as an address begins.
     *
     * @param code the area
     * @return the names in one, or the code where the register knows none of them
     */
    public String fullName(AreaCode code) {
        return joined(path(code), code);
    }

    /**
     * The names from the township down to the area, as people of the county say it; for larger areas their own name.
     *
     * @param code the area
     * @return the names in one, or the code where the register knows none of them
     */
    public String shortName(AreaCode code) {
        List<Area> path = path(code);
        List<Area> below =
                path.stream().filter(area -> area.code().township().isPresent()).toList();
        return joined(below.isEmpty() ? path.subList(Math.max(0, path.size() - 1), path.size()) : below, code);
    }

    /** All counties, by code. */
    public List<Area> counties() {
        return all(AreaKind.COUNTY);
    }

    /**
     * All areas of a kind, by code. Meant for provinces to villages.
     *
     * @param kind the kind
     * @return the areas
     */
    public List<Area> all(AreaKind kind) {
        return table.all(kind);
    }

    /**
     * Adds a grid, villager group or relocation site to a village; it gets the next free code of its kind.
     *
     * @param village code of the village
     * @param kind {@code GRID}, {@code VILLAGER_GROUP} or {@code RELOCATION_SITE}
     * @param name what the village calls it
     * @param validFrom first day on which it exists
     * @return the new area
     * @throws Refusal {@code area.administrators-only} (403), {@code area.unknown}, {@code area.not-a-village}, {@code area.not-a-part}, {@code area.name-missing},
     *     {@code area.parts-exhausted}
     */
    @Transactional
    public Area addPart(AreaCode village, AreaKind kind, String name, LocalDate validFrom) {
        keeping.getObject().requireMayKeep(village);
        Area outer = require(village);
        String letter =
                switch (kind) {
                    case GRID -> "G";
                    case VILLAGER_GROUP -> "Z";
                    case RELOCATION_SITE -> "A";
                    default -> null;
                };
        new Reasons()
                .addIf(
                        outer.kind() != AreaKind.VILLAGE,
                        Reason.of("area.not-a-village", outer.name()).at("village"))
                .addIf(letter == null, Reason.of("area.not-a-part").at("kind"))
                .addIf(
                        name == null || name.isBlank(),
                        Reason.of("area.name-missing").at("name"))
                .refuseIfAny();
        int next = table.lastPart(village, letter) + 1;
        if (next > 99) {
            throw Refusal.conflict(Reason.of("area.parts-exhausted").at("village"));
        }
        AreaCode code = AreaCode.of(village + letter + (next < 10 ? "0" : "") + next);
        Area part =
                new Area(code, kind, AreaFilling.suffixKind(code, name), name.strip(), validFrom, null, outer.demo());
        table.insert(List.of(part));
        events.publishEvent(new Journalled(
                "area.added",
                "area",
                code.value(),
                null,
                code,
                null,
                JsonNodeFactory.instance.objectNode().put("name", part.name()).put("kind", kind.name()),
                null));
        return part;
    }

    private static String joined(List<Area> areas, AreaCode fallback) {
        return areas.isEmpty()
                ? fallback.value()
                : areas.stream().map(Area::name).collect(Collectors.joining());
    }
}
