package org.shouwang.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.shared.Reason;

class ValueCheckTest {

    private static final Forms FORMS = FormsForTests.forms();
    private static final FormDefinition APPLICATION = FORMS.latest("application");
    private static final FormDefinition VISIT = FORMS.latest("verificationVisit");
    private static final FormDefinition COMPARISON = FORMS.latest("departmentComparison");

    @Test
    void everyMissingFieldOfAVerdictIsNamedAtOnce() {
        var reasons = FORMS.check(APPLICATION, "SUBMIT", json("{}"));

        assertThat(reasons)
                .extracting(Reason::id, Reason::field)
                .allSatisfy(found -> assertThat(found.toList().get(0)).isEqualTo("form.missing"));
        assertThat(fields(reasons))
                .contains("applicant", "declarationWay", "commitmentAccepted", "personsCovered", "householdSignature")
                .doesNotContain("declineReason", "proxyName");
    }

    @Test
    void aVerdictNeedsOnlyItsOwnFields() {
        assertThat(fields(FORMS.check(APPLICATION, "DECLINE", json("{}"))))
                .containsExactlyInAnyOrder("applicant", "declineReason");
    }

    @Test
    void aDraftMayLackEverythingButMustBeWellFormed() {
        assertThat(FORMS.check(APPLICATION, null, json("{}"))).isEmpty();
        assertThat(ids(FORMS.check(APPLICATION, null, json("{'authorisationSignedOn': '2024-02-30'}"))))
                .containsExactly("form.date-malformed");
    }

    @Test
    void theWriterByProxyIsAskedOnlyWhereSomebodyElseWrote() {
        var values = submitted();
        values.put("byProxy", true);

        var byProxy = FORMS.check(APPLICATION, "SUBMIT", values);
        values.put("byProxy", false).put("proxyName", "张三");
        var byHimself = FORMS.check(APPLICATION, "SUBMIT", values);

        assertThat(fields(byProxy)).containsExactlyInAnyOrder("proxyName", "proxyRelation", "thumbprintPhoto");
        assertThat(byHimself).isEmpty();
        assertThat(FORMS.kept(APPLICATION, values).has("proxyName")).isFalse();
    }

    @Test
    void aCommitmentThatIsNotAcceptedIsNone() {
        var values = submitted().put("commitmentAccepted", false);

        assertThat(FORMS.check(APPLICATION, "SUBMIT", values))
                .extracting(Reason::id, Reason::field)
                .containsExactly(tuple("form.not-yes", "commitmentAccepted"));
    }

    @Test
    void theKindOfDisasterIsAskedWhereDisasterIsAmongTheRisks() {
        var values = proposed();
        values.putArray("riskTypes").add("R01").add("R04");

        assertThat(fields(FORMS.check(VISIT, "PROPOSE", values))).containsExactly("disasterKind");
        assertThat(FORMS.check(VISIT, "PROPOSE", values.put("disasterKind", "FIRE")))
                .isEmpty();
    }

    @Test
    void valuesOfTheWrongTypeAreNamedWithWhatIsExpected() {
        var values = proposed();
        values.put("wages", "20000")
                .put("headCount", 2.5)
                .put("ableToCope", "no")
                .put("visitors", "张三");

        var reasons = FORMS.check(VISIT, "PROPOSE", values);

        assertThat(ids(reasons)).hasSize(4).containsOnly("form.wrong-type");
        assertThat(FormsForTests.wording().of(reasons.get(1), Locale.SIMPLIFIED_CHINESE))
                .contains("核算人口数", "整数");
        assertThat(FormsForTests.wording().of(reasons.get(1), Locale.ENGLISH)).contains("Head count", "whole number");
    }

    @Test
    void numbersOutOfBoundsTooLongTextsAndTooManyRisksAreRefused() {
        var values = proposed();
        values.put("headCount", 0).put("wages", -1).put("property", 0.005);
        values.put("opinion", "好".repeat(4001));
        values.putArray("riskTypes")
                .add("R01")
                .add("R02")
                .add("R03")
                .add("R05")
                .add("R06")
                .add("R07");

        assertThat(ids(FORMS.check(VISIT, "PROPOSE", values)))
                .containsExactlyInAnyOrder(
                        "form.too-small", "form.too-small", "form.too-precise", "form.too-long", "form.too-many");
    }

    @Test
    void aKeyThatIsNoCodeOfTheListIsRefused() {
        var values = proposed().put("proposedCategory", "VERY_POOR");

        assertThat(FORMS.check(VISIT, "PROPOSE", values))
                .extracting(Reason::id, Reason::field)
                .containsExactly(tuple("form.not-a-code", "proposedCategory"));
    }

    @Test
    void aNameTwiceOrBlankIsRefusedAtItsPlace() {
        var values = proposed();
        values.putArray("visitors").add("张三").add("张三 ").add(" ");

        assertThat(FORMS.check(VISIT, "PROPOSE", values))
                .extracting(Reason::id, Reason::field)
                .containsExactly(tuple("form.duplicate", "visitors[1]"), tuple("form.blank-entry", "visitors[2]"));
    }

    @Test
    void rowsOfATableAreCheckedCellByCell() {
        var values = json("{'queriedOn': '2024-05-21', 'hits': [{'item': 'BUSINESS', 'person': '张三', 'colour': 1}]}");

        assertThat(FORMS.check(COMPARISON, "HIT", values))
                .extracting(Reason::id, Reason::field)
                .containsExactly(
                        tuple("form.missing", "hits[0].detail"), tuple("form.unknown-field", "hits[0].colour"));
    }

    @Test
    void aPaperReplyThatFoundSomethingNamesIt() {
        var values = json("{'queriedOn': '2024-05-21', 'paperResult': 'HIT'}");
        values.putArray("paperScan").add(UUID.randomUUID().toString());

        assertThat(fields(FORMS.check(COMPARISON, "PAPER_REPLY", values))).containsExactly("hits");
        assertThat(FORMS.check(COMPARISON, "PAPER_REPLY", values.put("paperResult", "CLEAN")))
                .isEmpty();
    }

    @Test
    void aFieldThatTheFormDoesNotAskIsNamed() {
        assertThat(FORMS.check(VISIT, null, json("{'income': 5}")))
                .extracting(Reason::id, Reason::field)
                .containsExactly(tuple("form.unknown-field", "income"));
    }

    @Test
    void aSignatureNeedsSignerDayAndPicture() {
        var values = submitted();
        values.putObject("householdSignature")
                .put("mode", "STAMP")
                .put("signer", "张三")
                .put("attachment", "x");

        assertThat(FORMS.check(APPLICATION, "SUBMIT", values))
                .extracting(Reason::id, Reason::field)
                .containsExactly(
                        tuple("form.not-a-code", "householdSignature.mode"),
                        tuple("form.missing", "householdSignature.signedOn"),
                        tuple("form.not-an-attachment", "householdSignature.attachment"));
    }

    @Test
    void aSignatureWithoutSignerAndPictureIsNone() {
        var values = submitted();
        values.putObject("householdSignature").put("mode", "SCREEN").put("thumbprint", false);

        assertThat(ids(FORMS.check(APPLICATION, "SUBMIT", values))).containsExactly("form.missing");
        assertThat(FORMS.kept(APPLICATION, values).has("householdSignature")).isFalse();
    }

    @Test
    void whoCollectedAndWhoSignedComesFromTheMarkedFields() {
        var values = proposed();
        values.putArray("visitors").add("王五").add("赵六");
        ((ObjectNode) values.get("householdSignature")).put("signer", "张三");
        ((ObjectNode) values.get("collectorSignature")).put("signer", "王五");

        assertThat(FORMS.collectedBy(VISIT, values)).containsExactly("王五", "赵六");
        assertThat(FORMS.signedBy(VISIT, values)).containsExactly("张三", "王五");
        assertThat(FORMS.attachments(VISIT, values)).hasSize(2);
    }

    private static ObjectNode submitted() {
        return FORMS.example(APPLICATION, "SUBMIT", json("{'byProxy': false}"), UUID::randomUUID);
    }

    private static ObjectNode proposed() {
        return FORMS.example(VISIT, "PROPOSE", json("{}"), UUID::randomUUID);
    }

    private static List<String> ids(List<Reason> reasons) {
        return reasons.stream().map(Reason::id).toList();
    }

    private static List<String> fields(List<Reason> reasons) {
        return reasons.stream().map(Reason::field).toList();
    }

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) JsonMapper.builder().build().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
