package org.shouwang.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadsheetReaderTest {

    private static final Forms FORMS = FormsForTests.forms();

    @Test
    void aFirstRowOfHeadingsSaysWhichColumnIsWhich() {
        Field assets = field("verificationVisit", "assets");

        Pasted pasted = FORMS.pasted(assets, "估值(元)\t资产类别\t不认识的列\n12,000.50\t" + assetName() + "\tx\n");

        assertThat(pasted.columns()).extracting(f -> f == null ? null : f.key()).containsExactly("value", "kind", null);
        assertThat(pasted.rows()).hasSize(1);
        assertThat(pasted.rows().get(0).values().path("value").decimalValue()).isEqualByComparingTo("12000.5");
        assertThat(pasted.rows().get(0).values().path("kind").asText()).isEqualTo(assetKey());
    }

    @Test
    void withoutHeadingsTheOrderOfTheFormCountsAndABadCellSaysWhy() {
        Field assets = field("verificationVisit", "assets");

        Pasted pasted = FORMS.pasted(assets, assetName() + "\t两头\t头\t¥8 000\n\n" + assetName() + "\t３\t头\t\"1,5\n\"");

        assertThat(pasted.rows()).hasSize(2);
        assertThat(pasted.rows().get(0).wrong()).singleElement().satisfies(reason -> {
            assertThat(reason.id()).isEqualTo("form.cell-unreadable");
            assertThat(reason.field()).isEqualTo("quantity");
        });
        assertThat(pasted.rows().get(0).values().path("value").intValue()).isEqualTo(8000);
        assertThat(pasted.rows().get(1).values().path("quantity").intValue()).isEqualTo(3);
        assertThat(pasted.unread()).isEqualTo(1);
    }

    @Test
    void daysAreReadInTheWaysPeopleWriteThem() {
        Field day = field("verificationVisit", "rescheduledFor");

        for (String written : List.of("2024-5-6", "2024/05/06", "2024.5.6", "2024年5月6日", "20240506", "45418")) {
            Pasted pasted = FORMS.pasted(List.of(day), "改约日期\t" + written);
            assertThat(pasted.rows().get(0).values().path("rescheduledFor").asText())
                    .as(written)
                    .isEqualTo("2024-05-06");
        }

        assertThat(FORMS.pasted(List.of(day), "改约日期\t2024-2-30").unread()).isEqualTo(1);
    }

    @Test
    void figuresAreFoundByTheirLabels() {
        List<Field> income = FORMS.latest("verificationVisit").sections().stream()
                .filter(section -> section.key().equals("income"))
                .findFirst()
                .orElseThrow()
                .fields();

        Pasted pasted = FORMS.pasted(income, "工资性收入\t20,000元\n其中:低保金\t3600\n合计\t23600\n财产性收入:\t未知");

        assertThat(pasted.rows()).hasSize(1);
        assertThat(pasted.rows().get(0).values().path("wages").intValue()).isEqualTo(20000);
        assertThat(pasted.rows().get(0).values().path("allowance").intValue()).isEqualTo(3600);
        assertThat(pasted.rows().get(0).wrong()).extracting(r -> r.field()).containsExactly("property");
    }

    private static Field field(String form, String key) {
        return FORMS.latest(form).field(key).orElseThrow();
    }

    private static String assetKey() {
        return FormsForTests.LISTS.get("ASSET_KIND").get(0).key();
    }

    private static String assetName() {
        return FormsForTests.LISTS.get("ASSET_KIND").get(0).label().zh();
    }
}
