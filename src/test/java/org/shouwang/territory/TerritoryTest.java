package org.shouwang.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.shouwang.ProductTest;
import org.shouwang.identity.CurrentActor;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
class TerritoryTest {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 16);

    @Autowired
    private Territory territory;

    @Autowired
    private Departments departments;

    @Autowired
    private CurrentActor actor;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void the_four_counties_come_with_all_their_townships_and_villages_beside_six_invented_ones() {
        var townships = territory.all(AreaKind.TOWNSHIP).stream()
                .collect(Collectors.partitioningBy(Area::demo, Collectors.counting()));
        var villages = territory.all(AreaKind.VILLAGE).stream()
                .collect(Collectors.partitioningBy(Area::demo, Collectors.counting()));

        assertThat(territory.counties()).hasSize(10);
        assertThat(townships).containsEntry(false, 58L).containsEntry(true, 12L);
        assertThat(villages).containsEntry(false, 558L).containsEntry(true, 24L);
        assertThat(territory.counties()).filteredOn(Area::demo).allMatch(c -> c.name()
                .startsWith("演示县"));
    }

    @Test
    void every_area_has_the_area_above_it_and_a_kind_from_its_name_or_digits() {
        for (AreaKind kind : AreaKind.values()) {
            assertThat(territory.all(kind)).isNotEmpty().allSatisfy(area -> {
                assertThat(area.suffixKind()).as(area.name()).isNotBlank();
                area.code().parent().ifPresent(parent -> assertThat(territory.find(parent))
                        .isPresent());
            });
        }
    }

    @Test
    void names_join_from_the_province_or_from_the_township() {
        AreaCode village = AreaCode.of("341722100202");

        assertThat(territory.fullName(village)).isEqualTo("安徽省池州市石台县仁里镇东山村委会");
        assertThat(territory.shortName(village)).isEqualTo("仁里镇东山村委会");
        assertThat(territory.shortName(AreaCode.of("150724"))).isEqualTo("鄂温克族自治旗");
        assertThat(territory.fullName(AreaCode.of("99"))).isEqualTo("99");
    }

    @Test
    void kinds_are_told_by_names_first_and_digits_second() {
        assertThat(kind("150724210", "巴彦嵯岗苏木")).isEqualTo("苏木");
        assertThat(kind("150724213", "巴彦塔拉达斡尔民族乡")).isEqualTo("乡");
        assertThat(kind("430981006", "琼湖街道")).isEqualTo("街道");
        assertThat(kind("150724400", "巴彦托海经济开发区")).isEqualTo("类似乡级");
        assertThat(kind("341722401", "池州经济技术开发区石台工业园区")).isEqualTo("类似乡级");
        assertThat(kind("150724210200", "莫和尔图嘎查")).isEqualTo("嘎查");
        assertThat(kind("430981006003", "码头村")).isEqualTo("村");
        assertThat(kind("341802104498", "上海军天湖农场生活区")).isEqualTo("社区");
        assertThat(kind("150724", "鄂温克族自治旗")).isEqualTo("自治旗");
    }

    @Test
    void a_village_gets_parts_with_the_next_code_of_their_kind() {
        AreaCode village = AreaCode.of("219901102202");

        transaction.executeWithoutResult(t -> actor.runAs("admin", () -> {
            Area grid = territory.addPart(village, AreaKind.GRID, "第二网格", DAY);
            Area site = territory.addPart(village, AreaKind.RELOCATION_SITE, "新安置点", DAY);

            assertThat(grid.code()).isEqualTo(AreaCode.of("219901102202G02"));
            assertThat(site.code()).isEqualTo(AreaCode.of("219901102202A01"));
            assertThat(territory.children(village)).contains(grid, site);
            assertThat(territory.require(grid.code())).isEqualTo(grid);
            t.setRollbackOnly();
        }));
        assertThat(territory.find(AreaCode.of("219901102202G02"))).isEmpty();
    }

    @Test
    void only_villages_have_parts() {
        assertThatThrownBy(() -> actor.runAs(
                        "admin", () -> territory.addPart(AreaCode.of("219901"), AreaKind.TOWNSHIP, "", DAY)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.reasons())
                        .extracting(Reason::id)
                        .containsExactly("area.not-a-village", "area.not-a-part", "area.name-missing"));
    }

    @Test
    void only_an_administrator_of_the_area_adds_parts() {
        AreaCode village = AreaCode.of("219901102202");

        assertThatThrownBy(() ->
                        actor.runAs("county-219901", () -> territory.addPart(village, AreaKind.GRID, "第三网格", DAY)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
                    assertThat(refusal.reasons()).extracting(Reason::id).containsExactly("area.administrators-only");
                });
    }

    @Test
    void every_county_has_its_departments() {
        assertThat(departments.of(AreaCode.of("341802"))).hasSize(17);
        assertThat(departments
                        .require(AreaCode.of("219901"), "medicalSecurity")
                        .name()
                        .zh())
                .isEqualTo("医疗保障局");
        assertThatThrownBy(() -> departments.require(AreaCode.of("219901"), "noDepartment"))
                .isInstanceOf(Refusal.class);
    }

    private static String kind(String code, String name) {
        return AreaFilling.suffixKind(AreaCode.of(code), name);
    }
}
