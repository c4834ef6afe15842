package org.shouwang.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.shouwang.identity.Actor;
import org.shouwang.identity.CurrentActor;
import org.shouwang.identity.Role;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Journalled;
import org.shouwang.shared.LegalReference;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.Text;
import org.shouwang.shared.WorkClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The jurisdiction profiles: which rules an area has on a day. Versions are added, never changed. */
@Component
public class Profiles {

    private final ProfileVersions versions;
    private final CurrentActor actors;
    private final WorkClock clock;
    private final ApplicationEventPublisher events;
    private ProfileShelf shelf;

    Profiles(
            ProfileVersions versions,
            CurrentActor actors,
            PlatformTransactionManager transactions,
            WorkClock clock,
            ApplicationEventPublisher events) {
        this.versions = versions;
        this.actors = actors;
        this.clock = clock;
        this.events = events;
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> storeShipped());
    }

    private void storeShipped() {
        ProfileShelf stored = stored();
        PolicyResources.profiles().stream()
                .filter(p -> stored.find(p.key(), p.version()).isEmpty())
                .forEach(p -> versions.save(new ProfileVersion(p, clock.instant())));
    }

    /** Read once and kept, the rows being immutable; forgotten when a version has been added. */
    private synchronized ProfileShelf shelf() {
        if (shelf == null) {
            shelf = stored();
        }
        return shelf;
    }

    private synchronized void forget() {
        shelf = null;
    }

    private ProfileShelf stored() {
        return new ProfileShelf(
                versions.findAll().stream().map(ProfileVersion::toProfile).toList());
    }

    /**
     * The rules under which a lead falls.
     *
     * @param county county, or any place in it
     * @param leadFoundOn day on which the lead was found
     * @return the version of the smallest area that has one for the day: county, prefecture or province
     * @throws Refusal {@code policy.no-profile} where none is valid
     */
    public Profile of(AreaCode county, LocalDate leadFoundOn) {
        return shelf().of(county, leadFoundOn)
                .orElseThrow(() -> Refusal.invalid(Reason.of("policy.no-profile", county.value(), leadFoundOn)
                        .at("foundOn")));
    }

    /**
     * A version by its id, as cases are pinned to it.
     *
     * @param id of the version
     * @return the version
     * @throws Refusal {@code policy.profile-unknown} where there is none
     */
    public Profile require(long id) {
        return shelf().find(id).orElseThrow(() -> Refusal.notFound(Reason.of("policy.profile-unknown", id)));
    }

    /** All versions, by area and valid-from. */
    public List<Profile> list() {
        return shelf().all();
    }

    /**
     * The values in which two versions differ; that one was said again later, or elsewhere, is no difference.
     *
     * @param left id of the first version
     * @param right id of the second
     * @return differences in the order of the fields
     * @throws Refusal {@code policy.profile-unknown} where a version does not exist
     */
    public List<ProfileDifference> compare(long left, long right) {
        Profile first = require(left);
        Profile second = require(right);
        return Arrays.stream(ProfileField.values())
                .map(field -> new ProfileDifference(
                        field, first.values().get(field.key()), second.values().get(field.key())))
                .filter(difference -> !same(difference.left(), difference.right()))
                .toList();
    }

    private static boolean same(ProfileValue left, ProfileValue right) {
        if (none(left) || none(right)) {
            return none(left) && none(right);
        }
        return Objects.equals(left.unit(), right.unit()) && left.value().equals(Profiles::order, right.value());
    }

    private static boolean none(ProfileValue value) {
        return value == null || value.value() == null || value.value().isNull();
    }

    /** Fifteen days are fifteen, however the number is written. */
    private static int order(JsonNode left, JsonNode right) {
        if (left.isNumber() && right.isNumber()) {
            return left.decimalValue().compareTo(right.decimalValue());
        }
        return left.equals(right) ? 0 : 1;
    }

    /**
     * Adds a version that supersedes the area's rules for leads found from its valid-from on; cases already started keep
     * theirs.
     *
     * @param added the version
     * @return the stored version
     * @throws Refusal {@code policy.administrators-only}; or with every reason: {@code policy.profile-area}, {@code policy.version-missing},
     *     {@code policy.version-taken}, {@code policy.valid-from-missing}, {@code policy.valid-from-taken},
     *     {@code policy.no-profile-to-base-on}, {@code policy.value-unknown}, {@code policy.value-malformed}
     */
    @Transactional
    public Profile add(NewProfileVersion added) {
        var reasons = new Reasons();
        reasons.addIf(
                added.area() == null || added.area().value().length() > 6,
                Reason.of("policy.profile-area").at("area"));
        reasons.addIf(
                added.version() == null || !added.version().matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,39}"),
                Reason.of("policy.version-missing").at("version"));
        reasons.addIf(
                added.validFrom() == null,
                Reason.of("policy.valid-from-missing").at("validFrom"));
        reasons.refuseIfAny();
        allow(added.area());

        ProfileShelf current = stored();
        Profile base = (added.basedOn() == null
                        ? current.of(added.area(), added.validFrom())
                        : current.find(added.basedOn()))
                .orElseThrow(() -> Refusal.invalid(
                        Reason.of("policy.no-profile-to-base-on").at("basedOn")));
        String key = key(current, added.area(), base);
        reasons.addIf(
                current.find(key, added.version()).isPresent(),
                Reason.of("policy.version-taken", added.version()).at("version"));
        reasons.addIf(
                current.all().stream()
                        .anyMatch(p ->
                                p.area().equals(added.area()) && p.validFrom().equals(added.validFrom())),
                Reason.of("policy.valid-from-taken", added.validFrom()).at("validFrom"));
        Map<String, ProfileValue> values = new LinkedHashMap<>(base.values());
        added.changes().forEach((name, value) -> values.put(name, completed(name, value, added.validFrom())));
        added.changes().keySet().forEach(name -> reasons.addAll(ProfileValueCheck.of(name, values.get(name))));
        reasons.refuseIfAny();

        Text name = added.name() == null ? base.name() : added.name();
        ProfileVersion stored = versions.saveAndFlush(new ProfileVersion(
                new Profile(0, key, added.version(), name, added.area(), added.validFrom(), null, values),
                clock.instant()));
        Profile profile = stored.toProfile();
        events.publishEvent(new Journalled(
                "profile.added",
                "profile",
                profile.label(),
                null,
                added.area(),
                changed(base.values(), added),
                changed(values, added),
                null));
        forgetOnceCommitted();
        return profile;
    }

    /**
     * Whether the person who asks may add versions for an area; pages ask before they show the way.
     *
     * @param area province, prefecture or county
     * @return whether {@link #add} would not refuse for want of a post
     */
    public boolean mayAdd(AreaCode area) {
        return actors.find().map(actor -> mayAdd(actor, area)).orElse(false);
    }

    private static boolean mayAdd(Actor actor, AreaCode area) {
        return actor.isSystem() || actor.may(Role.ADMINISTRATOR, area);
    }

    private void allow(AreaCode area) {
        if (!mayAdd(actors.require(), area)) {
            throw Refusal.forbidden(Reason.of("policy.administrators-only", area.value()));
        }
    }

    private static String key(ProfileShelf current, AreaCode area, Profile base) {
        Optional<String> own = current.all().stream()
                .filter(p -> p.area().equals(area))
                .map(Profile::key)
                .findFirst();
        return own.orElse(base.area().equals(area) ? base.key() : "area-" + area.value());
    }

    private static ProfileValue completed(String name, ProfileValue value, LocalDate validFrom) {
        String unit = ProfileField.of(name).map(ProfileField::unit).orElse(null);
        return new ProfileValue(
                value.value(),
                value.unit() == null ? unit : value.unit(),
                value.validFrom() == null ? validFrom : value.validFrom(),
                value.ground() == null ? LegalReference.DEFAULT : value.ground());
    }

    private static JsonNode changed(Map<String, ProfileValue> values, NewProfileVersion added) {
        Map<String, ProfileValue> shown = new LinkedHashMap<>();
        added.changes().keySet().stream()
                .filter(values::containsKey)
                .forEach(name -> shown.put(name, values.get(name)));
        return PolicyResources.toJson(shown);
    }

    private void forgetOnceCommitted() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                forget();
            }
        });
    }
}
