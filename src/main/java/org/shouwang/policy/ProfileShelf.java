package org.shouwang.policy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.shouwang.shared.AreaCode;

/** All versions side by side: each ends on the eve of the next one of its area, and the smallest area decides. */
final class ProfileShelf {

    private final List<Profile> versions;

    ProfileShelf(Collection<Profile> stored) {
        List<Profile> sorted = stored.stream()
                .sorted(Comparator.comparing(Profile::area).thenComparing(Profile::validFrom))
                .toList();
        versions = sorted.stream()
                .map(version -> sorted.stream()
                        .filter(other -> other.area().equals(version.area())
                                && other.validFrom().isAfter(version.validFrom()))
                        .findFirst()
                        .map(next -> ending(version, next.validFrom().minusDays(1)))
                        .orElse(version))
                .toList();
    }

    private static Profile ending(Profile version, LocalDate eve) {
        LocalDate validTo = version.validTo() == null || version.validTo().isAfter(eve) ? eve : version.validTo();
        return new Profile(
                version.id(),
                version.key(),
                version.version(),
                version.name(),
                version.area(),
                version.validFrom(),
                validTo,
                version.values());
    }

    Optional<Profile> of(AreaCode place, LocalDate day) {
        return versions.stream()
                .filter(version -> place.within(version.area()) && version.covers(day))
                .max(Comparator.comparingInt(version -> version.area().value().length()));
    }

    Optional<Profile> find(long id) {
        return versions.stream().filter(version -> version.id() == id).findFirst();
    }

    Optional<Profile> find(String key, String version) {
        return versions.stream()
                .filter(profile ->
                        profile.key().equals(key) && profile.version().equals(version))
                .findFirst();
    }

    List<Profile> all() {
        return versions;
    }
}
