package org.shouwang.household;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;

/**
 * How a household lives; null means not collected yet, which is not the same as no.
 *
 * @param housingArea square metres
 * @param dilapidated whether the house is dilapidated
 * @param safeWater whether drinking water is safe
 * @param sanitaryToilet whether there is a sanitary toilet
 * @param electricity whether there is electricity for daily use and production
 * @param roadType entry road, code list {@code ROAD_TYPE}
 * @param roadHardened whether the entry road is hardened
 * @param trunkRoadKm distance to the trunk road in kilometres
 * @param arableLand mu
 * @param forestLand mu
 * @param returnedForest farmland returned to forest, mu
 * @param orchard mu
 * @param pasture mu
 * @param waterSurface mu
 * @param noLabour whether the whole household is without labour capacity
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record LivingConditions(
        BigDecimal housingArea,
        Boolean dilapidated,
        Boolean safeWater,
        Boolean sanitaryToilet,
        Boolean electricity,
        String roadType,
        Boolean roadHardened,
        BigDecimal trunkRoadKm,
        BigDecimal arableLand,
        BigDecimal forestLand,
        BigDecimal returnedForest,
        BigDecimal orchard,
        BigDecimal pasture,
        BigDecimal waterSurface,
        Boolean noLabour) {

    /** Nothing collected yet. */
    public static final LivingConditions UNKNOWN = new LivingConditions(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
}
