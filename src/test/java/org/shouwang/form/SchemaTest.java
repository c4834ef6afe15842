package org.shouwang.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class SchemaTest {

    private static final Forms FORMS = FormsForTests.forms();

    @Test
    void theSchemaOfAVerdictSaysWhatItNeeds() {
        var visit = FORMS.latest("verificationVisit");

        var proposing = FORMS.schema(visit, "PROPOSE", Locale.SIMPLIFIED_CHINESE);
        var rescheduling = FORMS.schema(visit, "COULD_NOT_VISIT", Locale.SIMPLIFIED_CHINESE);

        assertThat(proposing.get("$schema").textValue()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(texts(proposing.get("required"))).contains("wages", "headCount", "proposedCategory");
        assertThat(texts(rescheduling.get("required"))).containsExactly("couldNotVisitReason", "rescheduledFor");
        assertThat(proposing.get("additionalProperties").booleanValue()).isFalse();
    }

    @Test
    void withoutVerdictTheSchemaNamesTheVerdictsThatNeedAField() {
        var schema = FORMS.schema(FORMS.latest("verificationVisit"));

        assertThat(texts(schema.at("/properties/couldNotVisitReason/x-required-for")))
                .containsExactly("COULD_NOT_VISIT");
        assertThat(schema.has("required")).isFalse();
    }

    @Test
    void numbersDatesAndChoicesAreDescribedInTheReadersLanguage() {
        var visit = FORMS.latest("verificationVisit");

        var chinese = FORMS.schema(visit, null, Locale.SIMPLIFIED_CHINESE);
        var english = FORMS.schema(visit, null, Locale.ENGLISH);

        assertThat(chinese.at("/properties/wages/type").textValue()).isEqualTo("number");
        assertThat(chinese.at("/properties/wages/x-unit").textValue()).isEqualTo("元");
        assertThat(chinese.at("/properties/wages/title").textValue()).isEqualTo("工资性收入");
        assertThat(english.at("/properties/wages/title").textValue()).isEqualTo("Wage income");
        assertThat(chinese.at("/properties/rescheduledFor/format").textValue()).isEqualTo("date");
        assertThat(chinese.at("/properties/riskTypes/maxItems").intValue()).isEqualTo(5);
        assertThat(chinese.at("/properties/riskTypes/items/oneOf/0/const").textValue())
                .isEqualTo("R01");
        assertThat(english.at("/properties/riskTypes/items/oneOf/0/title").textValue())
                .isEqualTo("Illness");
    }

    @Test
    void whatIsAskedUnderAConditionIsRequiredUnderIt() {
        var schema = FORMS.schema(FORMS.latest("application"), "SUBMIT", Locale.ENGLISH);

        var rules = StreamSupport.stream(schema.get("allOf").spliterator(), false)
                .filter(rule -> texts(rule.at("/then/required")).contains("proxyName"))
                .toList();

        assertThat(texts(schema.get("required"))).contains("byProxy").doesNotContain("proxyName");
        assertThat(rules).singleElement().satisfies(rule -> assertThat(rule.at("/if/properties/byProxy/enum/0"))
                .isEqualTo(BooleanNode.TRUE));
        assertThat(schema.at("/properties/commitmentAccepted/const").booleanValue())
                .isTrue();
    }

    @Test
    void aSignatureIsAnObjectWithItsParts() {
        var signature = FORMS.schema(FORMS.latest("application"), "SUBMIT", Locale.ENGLISH)
                .at("/properties/householdSignature");

        assertThat(texts(signature.get("required"))).containsExactly("mode", "signer", "signedOn", "attachment");
        assertThat(signature.at("/properties/mode/oneOf/1/const").textValue()).isEqualTo("PAPER");
        assertThat(signature.at("/properties/attachment/format").textValue()).isEqualTo("uuid");
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
