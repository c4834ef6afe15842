package org.shouwang.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.household.CertificateNumber.DISABILITY_CARD;
import static org.shouwang.household.CertificateNumber.RESIDENT_ID;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.shouwang.shared.Reason;

class CertificateNumberTest {

    private static final long SEED = 20240516;

    @Test
    void the_example_of_the_standard_is_right_and_tells_birth_and_sex() {
        var number = CertificateNumber.of(RESIDENT_ID, "11010519491231002x");

        assertThat(number.clear()).isEqualTo("11010519491231002X");
        assertThat(number.birthDate()).isEqualTo(LocalDate.of(1949, 12, 31));
        assertThat(number.sex()).isEqualTo("FEMALE");
        assertThat(number.masked()).isEqualTo("110105********002X");
        assertThat(number).hasToString("110105********002X");
    }

    @Test
    void every_number_with_its_check_character_is_right_and_every_changed_digit_is_noticed() {
        var random = new Random(SEED);
        for (int i = 0; i < 2_000; i++) {
            var number = SampleNumbers.resident(random);
            int place = 6 + random.nextInt(12);
            char other = (char) ('0' + (number.charAt(place) - '0' + 1 + random.nextInt(9)) % 10);
            var changed = number.substring(0, place)
                    + (number.charAt(place) == 'X' ? '1' : other)
                    + number.substring(place + 1);

            assertThat(CertificateNumber.objection(RESIDENT_ID, number)).isEmpty();
            assertThat(CertificateNumber.objection(RESIDENT_ID, changed))
                    .as(changed)
                    .isPresent();
        }
    }

    @Test
    void a_wrong_check_digit_an_impossible_day_and_an_unknown_province_have_their_own_reasons() {
        assertThat(reason(RESIDENT_ID, "110105194912310021")).isEqualTo("household.certificate-checksum");
        assertThat(reason(RESIDENT_ID, "110105202302300021")).isEqualTo("household.certificate-date");
        assertThat(reason(RESIDENT_ID, "990105194912310021")).isEqualTo("household.certificate-region");
        assertThat(reason(RESIDENT_ID, "110105491231002")).isEqualTo("household.certificate-malformed");
        assertThat(reason(RESIDENT_ID, "  ")).isEqualTo("household.certificate-missing");
    }

    @Test
    void a_disability_card_is_an_identity_number_with_kind_and_grade() {
        var card = CertificateNumber.of(DISABILITY_CARD, "11010519491231002X42");

        assertThat(card.identity()).isEqualTo("11010519491231002X");
        assertThat(reason(DISABILITY_CARD, "11010519491231002X42B1")).isNull();
        assertThat(reason(DISABILITY_CARD, "11010519491231002X4201")).isNull();
        assertThat(reason(DISABILITY_CARD, "11010519491231002X82")).isEqualTo("household.disability-digits");
        assertThat(reason(DISABILITY_CARD, "11010519491231002X45")).isEqualTo("household.disability-digits");
        assertThat(reason(DISABILITY_CARD, "11010519491231002X00")).isEqualTo("household.disability-digits");
        assertThat(reason(DISABILITY_CARD, "11010519491231002X")).isEqualTo("household.disability-card-malformed");
        assertThat(reason(DISABILITY_CARD, "11010519491231002142")).isEqualTo("household.certificate-checksum");
    }

    @Test
    void phones_and_accounts_are_masked_and_a_masked_one_means_unchanged() {
        assertThat(Mask.phone("13812341234")).isEqualTo("138****1234");
        assertThat(Mask.account("6222021234567890123")).isEqualTo("***************0123");
        assertThat(Mask.unchanged("138****1234", "13812341234", "138****1234")).isEqualTo("13812341234");
        assertThat(Mask.unchanged("139 0000 0000", "13812341234", "138****1234"))
                .isEqualTo("13900000000");
    }

    private static String reason(String type, String number) {
        return CertificateNumber.objection(type, number).map(Reason::id).orElse(null);
    }
}
