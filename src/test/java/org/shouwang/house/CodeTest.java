package org.shouwang.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.component.Component;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shouwang.shared.Spreadsheet;
import org.springframework.data.repository.Repository;

/** What the compiler does not keep: the shape of the house. */
class CodeTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.shouwang");

    private static final Set<String> TIMES = Set.of(
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.Instant",
            "java.time.ZonedDateTime",
            "java.time.OffsetDateTime",
            "java.time.Year",
            "java.time.YearMonth");

    @Test
    void only_the_engine_room_knows_the_engine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.shouwang.process..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .check(HOUSE);
    }

    @Test
    void where_a_procedure_stands_is_its_token_so_nothing_keeps_a_status_beside_it() {
        fields().that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .haveNameNotMatching(".*([sS]tatus|[sS]tate)")
                .check(HOUSE);
    }

    @Test
    void classes_are_named_by_the_trade() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveNameMatching(".*\\.(Abstract|Base)[A-Z]\\w*")
                .orShould()
                .haveNameMatching(".*(Dto|DTO|Mapper|Service|Manager|Helper|Utils?|Constants)")
                .check(HOUSE);
    }

    @Test
    void a_page_talks_to_doors_and_never_to_tables() {
        noClasses()
                .that(resideInAPackage("org.shouwang..ui.."))
                .or()
                .areAssignableTo(Component.class)
                .should()
                .dependOnClassesThat()
                .areAnnotatedWith(Entity.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Repository.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "org.springframework.jdbc..", "org.camunda..")
                .check(HOUSE);
    }

    @Test
    void a_list_leaves_the_product_through_the_journalled_export_alone() {
        noClasses()
                .that(not(nameMatching("org\\.shouwang\\.shared\\.(ListExport|Spreadsheet).*")))
                .should()
                .callMethod(Spreadsheet.class, "written", String.class, List.class, List.class, List.class)
                .check(HOUSE);
    }

    @Test
    void tables_stay_inside_their_room() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .or()
                .areAssignableTo(Repository.class)
                .should()
                .bePackagePrivate()
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void time_comes_from_the_work_clock_alone() {
        classes()
                .that(not(nameMatching("org.shouwang.shared.WorkClock")))
                .should(new ArchCondition<>("not ask the system for the time") {
                    @Override
                    public void check(JavaClass checked, ConditionEvents events) {
                        for (JavaMethodCall call : checked.getMethodCallsFromSelf()) {
                            String owner = call.getTargetOwner().getName();
                            boolean now = call.getName().equals("now")
                                    && TIMES.contains(owner)
                                    && call.getTarget().getRawParameterTypes().stream()
                                            .noneMatch(parameter -> parameter.isEquivalentTo(Clock.class));
                            boolean system = call.getName().equals("currentTimeMillis")
                                    || call.getName().startsWith("system") && owner.equals("java.time.Clock");
                            if (now || system) {
                                events.add(SimpleConditionEvent.violated(call, call.getDescription()));
                            }
                        }
                    }
                })
                .check(HOUSE);
    }
}
