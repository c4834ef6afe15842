package org.shouwang.household;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Random;

/** Invented resident identity numbers with a right check character. */
public final class SampleNumbers {

    private static final Random FRESH = new Random(4711);

    private SampleNumbers() {}

    /** A number that no other call of the test run gives. */
    public static synchronized String fresh() {
        return resident(FRESH);
    }

    static String resident(Random random) {
        var birth = LocalDate.of(1930, 1, 1).plusDays(random.nextInt(33_000));
        var digits = "219901" + birth.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(random.nextInt(1000));
        return digits + CertificateNumber.checkCharacter(digits);
    }
}
