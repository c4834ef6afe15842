package org.shouwang.lead;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.shouwang.household.CertificateHolder;
import org.shouwang.household.CertificateHolders;
import org.shouwang.household.CertificateNumber;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.springframework.stereotype.Component;

/**
 * Finds the household whom a lead is about by the certificate numbers it names, wherever that household is registered, so
 * that no second household and no second case come about. Whoever reports it is told the case, nothing else of it.
 */
@Component
class LeadHouseholds {

    private final CertificateHolders holders;

    LeadHouseholds(CertificateHolders holders) {
        this.holders = holders;
    }

    /** What speaks against the numbers themselves, and against numbers that belong to different households. */
    List<Reason> objections(NewLead lead) {
        Reasons reasons = new Reasons();
        List<String> given = given(lead);
        for (int i = 0; i < given.size(); i++) {
            String at = "certificateNumbers[" + i + "]";
            String number = given.get(i);
            String type =
                    normal(number).length() > 18 ? CertificateNumber.DISABILITY_CARD : CertificateNumber.RESIDENT_ID;
            CertificateNumber.objection(type, number).ifPresent(reason -> reasons.add(reason.at(at)));
        }
        if (reasons.isEmpty() && households(identities(given)).size() > 1) {
            reasons.add(Reason.of("lead.persons-of-several-households").at("certificateNumbers"));
        }
        return reasons.list();
    }

    /** The household of the people whom the lead names by their certificates. */
    Optional<CertificateHolder> named(NewLead lead) {
        return households(identities(given(lead))).stream().findFirst();
    }

    /** The household to which the head of a new household belongs already. */
    Optional<CertificateHolder> registered(NewLead lead) {
        return lead.newHousehold() == null
                ? Optional.empty()
                : households(identities(Stream.of(lead.newHousehold().certificateNumber())
                                .filter(Objects::nonNull)
                                .toList()))
                        .stream()
                        .findFirst();
    }

    private List<CertificateHolder> households(List<String> identities) {
        List<CertificateHolder> found = new ArrayList<>();
        if (!identities.isEmpty()) {
            holders.of(identities).values().stream()
                    .filter(holder ->
                            found.stream().noneMatch(f -> f.household().equals(holder.household())))
                    .forEach(found::add);
        }
        return found;
    }

    private static List<String> given(NewLead lead) {
        return lead.certificateNumbers() == null ? List.of() : lead.certificateNumbers();
    }

    private static List<String> identities(List<String> given) {
        return given.stream()
                .map(LeadHouseholds::normal)
                .filter(number -> number.length() >= 18)
                .map(number -> number.substring(0, 18))
                .distinct()
                .toList();
    }

    private static String normal(String number) {
        return number == null ? "" : number.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }
}
