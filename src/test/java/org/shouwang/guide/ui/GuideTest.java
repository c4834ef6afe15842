package org.shouwang.guide.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ProductTest;
import org.shouwang.Visitor;
import org.shouwang.guide.DutyGuide;
import org.shouwang.guide.DutyGuides;
import org.shouwang.identity.Preferences;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Wording;
import org.shouwang.shell.PageLink;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProductTest
class GuideTest {

    private static final AreaCode COUNTY = AreaCode.of("150724");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private DutyGuides guides;

    @Autowired
    private Preferences preferences;

    @Autowired
    private Wording wording;

    @BeforeEach
    void theDesignerOpensTheBrowser() {
        Visitor.enter("designer-150724", context, Set.of(HelpView.class, DutyHelpView.class));
    }

    @AfterEach
    void theBrowserIsClosed() {
        preferences.set("guide.tour-seen.others", null);
        Visitor.leave();
    }

    @Test
    void aDutyIsExplainedByTheRulesOfTheCountyTheDiagramAndTheForm() {
        UI.getCurrent().navigate("help/townshipCheck");

        assertThat(text(_get(DutyHelpView.class))).contains("乡镇经办人", "乡镇核查时限", "个工作日", "核查属实", "乡镇审核签批", "退回补正", "补正");
    }

    @Test
    void aVerdictLeadsWhereTheDiagramLeads() {
        DutyGuide visit = guides.require("verificationVisit", COUNTY);
        DutyGuide approval = guides.require("countyApproval", COUNTY);

        assertThat(visit.onward().get("PROPOSE")).containsExactly("villageAppraisal");
        assertThat(visit.onward().get("COULD_NOT_VISIT")).containsExactly("verificationVisit");
        assertThat(approval.onward().get("APPROVE")).containsExactly("announcement");
        assertThat(approval.onward().get("RETURN")).containsExactly("correction");
    }

    @Test
    void everyDutyHasAnExplanationInWordsOnly() {
        for (DutyGuide guide : guides.all(COUNTY)) {
            UI.getCurrent().navigate("help/" + guide.duty());

            assertThat(text(_get(DutyHelpView.class))).as(guide.duty()).doesNotContain("!{", "view.guide", "deadline.");
        }
    }

    @Test
    void theIndexLeadsToEveryDuty() {
        UI.getCurrent().navigate(HelpView.class);

        assertThat(_find(_get(HelpView.class), PageLink.class))
                .extracting(PageLink::getHref)
                .contains("help/checkLead", "help/countyApproval", "help/explanation");
    }

    @Test
    void theTourShowsItsStepsAndIsPutAwayForGood() {
        UI.getCurrent().navigate(HelpView.class);

        _click(_get(Button.class, spec -> spec.withId("tour-start")));
        String first = text(_get(Tour.class));
        _click(_get(Button.class, spec -> spec.withId("tour-next")));
        String second = text(_get(Tour.class));
        _click(_get(Button.class, spec -> spec.withId("tour-never")));

        assertThat(first).contains("第1步");
        assertThat(second).contains("第2步").isNotEqualTo(first);
        _assertNone(Tour.class);
        assertThat(preferences.on("guide.tour-seen.others")).isTrue();
    }

    @Test
    void everyStepOfEveryTourHasItsWords() {
        for (TourSteps tour : TourSteps.values()) {
            for (String step : tour.steps()) {
                assertThat(wording.get(Locale.SIMPLIFIED_CHINESE, "view.guide.tour." + step))
                        .isNotBlank();
                assertThat(wording.get(Locale.ENGLISH, "view.guide.tour." + step + ".title"))
                        .isNotBlank();
            }
        }
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
