package org.shouwang.household;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.shouwang.shared.LegalReference;
import org.shouwang.shared.Reason;

/**
 * A certificate number by the rule of its type. A resident identity number has 17 digits and a check character
 * (GB 11643); a disability card's number is that number with the kind (1–7) and the grade (1–4) of the disability, and
 * two more places where the card was issued again. Its text is masked, so that it may stand in a log.
 */
public final class CertificateNumber {

    /** Resident identity card. */
    public static final String RESIDENT_ID = "RESIDENT_ID";

    /** Disability card. */
    public static final String DISABILITY_CARD = "DISABILITY_CARD";

    /** No certificate yet, with a reason. */
    public static final String NONE_YET = "NONE_YET";

    private static final LegalReference GB_11643 = LegalReference.to("GB 11643-1999 公民身份号码", null);
    private static final Pattern IDENTITY = Pattern.compile("\\d{17}[0-9X]");
    private static final Pattern DISABILITY = Pattern.compile("\\d{17}[0-9X]([0-9])([0-9])([0-9A-Z][0-9])?");
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    private final String type;
    private final String value;

    private CertificateNumber(String type, String value) {
        this.type = type;
        this.value = value;
    }

    /**
     * Reads a number.
     *
     * @param type {@link #RESIDENT_ID} or {@link #DISABILITY_CARD}
     * @param typed as typed; blanks and a small x are forgiven
     * @return the number
     * @throws org.shouwang.shared.Refusal with the reason that {@link #objection} gives
     */
    public static CertificateNumber of(String type, String typed) {
        objection(type, typed).ifPresent(reason -> {
            throw org.shouwang.shared.Refusal.invalid(reason);
        });
        return new CertificateNumber(type, normal(typed));
    }

    /**
     * What speaks against a number of a type.
     *
     * @param type {@link #RESIDENT_ID} or {@link #DISABILITY_CARD}
     * @param typed as typed
     * @return {@code household.certificate-missing}, {@code household.certificate-malformed} (length or signs), {@code
     *     household.certificate-region}, {@code household.certificate-date}, {@code household.certificate-checksum},
     *     {@code household.disability-digits}; empty where the number is right
     */
    public static Optional<Reason> objection(String type, String typed) {
        if (typed == null || typed.isBlank()) {
            return Optional.of(Reason.of("household.certificate-missing"));
        }
        var number = normal(typed);
        boolean card = DISABILITY_CARD.equals(type);
        var form = (card ? DISABILITY : IDENTITY).matcher(number);
        if (!form.matches()) {
            return Optional.of(Reason.of(
                    card ? "household.disability-card-malformed" : "household.certificate-malformed", number.length()));
        }
        if (!PROVINCES.contains(number.substring(0, 2))) {
            return Optional.of(Reason.of("household.certificate-region").by(GB_11643));
        }
        if (birth(number).isEmpty()) {
            return Optional.of(Reason.of("household.certificate-date").by(GB_11643));
        }
        if (checkCharacter(number) != number.charAt(17)) {
            return Optional.of(Reason.of("household.certificate-checksum").by(GB_11643));
        }
        if (card && !(between(form.group(1), 7) && between(form.group(2), 4))) {
            return Optional.of(Reason.of("household.disability-digits"));
        }
        return Optional.empty();
    }

    private static boolean between(String digit, int most) {
        int value = Integer.parseInt(digit);
        return value >= 1 && value <= most;
    }

    private static String normal(String typed) {
        return typed.replaceAll("\\s", "").toUpperCase(java.util.Locale.ROOT);
    }

    private static Optional<LocalDate> birth(String number) {
        try {
            var day = LocalDate.parse(number.substring(6, 14), DAY);
            return Optional.of(day).filter(d -> d.getYear() >= 1880);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * The check character of GB 11643 (ISO 7064, MOD 11-2).
     *
     * @param digits a number of at least 17 digits
     * @return 0–9 or X
     */
    public static char checkCharacter(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return CHECK_CHARACTERS.charAt(sum % 11);
    }

    /**
     * Masks a number: the first six and the last four places stay.
     *
     * @param number any certificate number, may be null
     * @return the masked number, null for null
     */
    public static String mask(String number) {
        if (number == null) {
            return null;
        }
        return number.length() <= 10
                ? "*".repeat(number.length())
                : number.substring(0, 6) + "*".repeat(number.length() - 10) + number.substring(number.length() - 4);
    }

    /** Code of the certificate type. */
    public String type() {
        return type;
    }

    /** The number in the clear, without blanks, X in capitals. */
    public String clear() {
        return value;
    }

    /** The identity number, 18 places: the same for a person's identity card and disability card. */
    public String identity() {
        return value.substring(0, 18);
    }

    /** The day of birth in it. */
    public LocalDate birthDate() {
        return birth(value).orElseThrow();
    }

    /** The sex in it, code list {@code SEX}: an odd 17th digit is a man. */
    public String sex() {
        return (value.charAt(16) - '0') % 2 == 1 ? "MALE" : "FEMALE";
    }

    /** The number with stars in the middle. */
    public String masked() {
        return mask(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CertificateNumber that && value.equals(that.value) && type.equals(that.type);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return masked();
    }
}
