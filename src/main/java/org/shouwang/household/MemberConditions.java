package org.shouwang.household;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * How a person stands at present; null means not collected yet.
 *
 * @param education code list {@code EDUCATION}
 * @param student code list {@code STUDENT}
 * @param notInSchoolReason code list {@code NOT_IN_SCHOOL_REASON}
 * @param health code list {@code HEALTH}; several may hold, such as a serious illness and a disability
 * @param labour code list {@code LABOUR}
 * @param medicalInsurance code list {@code MEDICAL_INSURANCE}; both schemes at once are possible and a later finding
 * @param seriousIllnessInsurance whether insured against serious illness
 * @param pensionInsurance code list {@code PENSION_INSURANCE}
 * @param medicalAssistance whether in receipt of medical assistance
 * @param subsistenceAllowance whether on the rural subsistence allowance
 * @param extremelyPoor whether supported as extremely poor
 * @param publicBenefitJob whether in a public-benefit job
 * @param publicBenefitMonths months of that job in a year
 * @param workPlace where the person works
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record MemberConditions(
        String education,
        String student,
        String notInSchoolReason,
        List<String> health,
        String labour,
        List<String> medicalInsurance,
        Boolean seriousIllnessInsurance,
        String pensionInsurance,
        Boolean medicalAssistance,
        Boolean subsistenceAllowance,
        Boolean extremelyPoor,
        Boolean publicBenefitJob,
        Integer publicBenefitMonths,
        String workPlace) {

    /** Nothing collected yet. */
    public static final MemberConditions UNKNOWN =
            new MemberConditions(null, null, null, null, null, null, null, null, null, null, null, null, null, null);
}
