package org.shouwang.notification.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ProductTest;
import org.shouwang.Visitor;
import org.shouwang.identity.Actor;
import org.shouwang.identity.CurrentActor;
import org.shouwang.notification.Addressee;
import org.shouwang.notification.Notifications;
import org.shouwang.shared.AreaCode;
import org.shouwang.shell.PageLink;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
class MessagesViewTest {

    private static final String VILLAGE = "469901102202";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Notifications notifications;

    @Autowired
    private CurrentActor actor;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void somethingIsTold() {
        Visitor.enter("village-" + VILLAGE, context, Set.of(MessagesView.class));
        notifications.readAll();
        actor.runAs(
                Actor.SYSTEM,
                () -> transaction.executeWithoutResult(status -> notifications.tell(
                        List.of(Addressee.role("VILLAGE_CLERK", AreaCode.of(VILLAGE))),
                        "returned",
                        List.of("张三", "AJ-1", "@duty.townshipCheck"),
                        "case/AJ-1")));
    }

    @AfterEach
    void theBrowserIsClosed() {
        Visitor.leave();
    }

    @Test
    void whatIsUnreadStandsOutUntilItIsRead() {
        UI.getCurrent().navigate(MessagesView.class);
        ListItem first = _find(ListItem.class, spec -> spec.withClasses("message-unread"))
                .get(0);
        String words = first.getElement().getTextRecursively();

        _click(_get(Button.class, spec -> spec.withId("read-all")));

        assertThat(words).contains("张三(AJ-1)在乡镇核查环节被退回补正");
        assertThat(_find(first, PageLink.class)).extracting(PageLink::getHref).containsExactly("case/AJ-1");
        assertThat(_find(ListItem.class, spec -> spec.withClasses("message-unread")))
                .isEmpty();
    }

    @Test
    void theBellAndThePhonesBarShowHowManyWait() {
        UI.getCurrent().navigate(MessagesView.class);

        assertThat(_find(UnreadCount.class))
                .hasSize(2)
                .extracting(UnreadCount::getText)
                .containsOnly("1");
    }
}
