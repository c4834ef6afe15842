package org.shouwang.notice;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shouwang.identity.Actor;
import org.shouwang.identity.CurrentActor;
import org.shouwang.identity.Role;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Journalled;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.WorkClock;
import org.shouwang.territory.AreaKind;
import org.shouwang.territory.Territory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether the notices of a county can be read by everybody in the browser. Notices hang where people gather; the pages
 * are an addition that is off until the county opens it.
 */
@Component
public class PublicPages {

    /**
     * One opening or closing.
     *
     * @param county the county
     * @param countyName by name
     * @param opened opened, or closed
     * @param decidedOn on which day
     * @param decidedByName by whom
     */
    public record Decision(
            AreaCode county, String countyName, boolean opened, LocalDate decidedOn, String decidedByName) {}

    private final JdbcClient jdbc;
    private final Territory territory;
    private final CurrentActor currentActor;
    private final WorkClock clock;
    private final ApplicationEventPublisher events;

    PublicPages(
            JdbcClient jdbc,
            Territory territory,
            CurrentActor currentActor,
            WorkClock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.territory = territory;
        this.currentActor = currentActor;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Whether the pages of a county are open now.
     *
     * @param county the county or any area in it
     * @return whether they are
     */
    @Transactional(readOnly = true)
    public boolean open(AreaCode county) {
        return county.county().flatMap(this::last).map(Decision::opened).orElse(false);
    }

    /** The counties whose pages I may open and close. */
    @Transactional(readOnly = true)
    public List<AreaCode> mine() {
        Actor actor = currentActor.require();
        return actor.posts().stream()
                .filter(post -> post.area() != null
                        && (post.role().equals("COUNTY_CLERK") || post.role().equals(Role.ADMINISTRATOR)))
                .flatMap(post -> territory.within(post.area(), AreaKind.COUNTY).stream())
                .map(county -> county.code())
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * What was decided about a county's pages last.
     *
     * @param county the county
     * @return the decision; none where they were never opened
     */
    @Transactional(readOnly = true)
    public Optional<Decision> last(AreaCode county) {
        return decisions(county).stream().findFirst();
    }

    /**
     * All that was decided about a county's pages.
     *
     * @param county the county
     * @return the newest first
     */
    @Transactional(readOnly = true)
    public List<Decision> decisions(AreaCode county) {
        return jdbc.sql("select * from public_page where county = :county order by id desc")
                .param("county", county.value())
                .query((row, i) -> new Decision(
                        county,
                        territory.require(county).name(),
                        row.getBoolean("opened"),
                        row.getObject("decided_on", LocalDate.class),
                        row.getString("decided_by_name")))
                .list();
    }

    /**
     * Opens or closes the pages of a county from now on.
     *
     * @param county the county
     * @param open whether everybody may read them
     * @return the decision
     * @throws Refusal {@code notice.county-unknown} (404), {@code notice.may-not-open} (403)
     */
    @Transactional
    public Decision decide(AreaCode county, boolean open) {
        if (!county.county().equals(Optional.of(county))
                || territory.find(county).isEmpty()) {
            throw Refusal.notFound(Reason.of("notice.county-unknown"));
        }
        Actor actor = currentActor.require();
        if (!actor.may("COUNTY_CLERK", county) && !actor.may(Role.ADMINISTRATOR, county)) {
            throw Refusal.forbidden(Reason.of("notice.may-not-open"));
        }
        boolean before = open(county);
        if (before != open) {
            jdbc.sql("insert into public_page (county, opened, decided_on, decided_by, decided_by_name, recorded_at)"
                            + " values (:county, :opened, :on, :by, :byName, :at)")
                    .param("county", county.value())
                    .param("opened", open)
                    .param("on", clock.today())
                    .param("by", actor.username())
                    .param("byName", actor.name())
                    .param("at", Timestamp.from(clock.instant()))
                    .update();
            events.publishEvent(new Journalled(
                    open ? "notice.pages-opened" : "notice.pages-closed",
                    "county",
                    county.value(),
                    null,
                    county,
                    JsonNodeFactory.instance.objectNode().put("open", before),
                    JsonNodeFactory.instance.objectNode().put("open", open),
                    null));
        }
        return last(county)
                .orElseGet(() ->
                        new Decision(county, territory.require(county).name(), false, clock.today(), actor.name()));
    }
}
