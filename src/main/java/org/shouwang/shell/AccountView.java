package org.shouwang.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import org.shouwang.identity.Actor;
import org.shouwang.identity.CurrentActor;
import org.shouwang.identity.OpenSession;
import org.shouwang.identity.OpenSessions;
import org.shouwang.identity.OwnAccount;
import org.shouwang.identity.Post;
import org.springframework.beans.factory.ObjectProvider;

/** My account: name and posts, how pages look to me, my password, and where I am logged in. */
@Route(value = "account", layout = MainLayout.class)
@PermitAll
class AccountView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CurrentActor currentActor;
    private final transient OwnAccount own;
    private final transient AccountMenu.Parts parts;
    private final transient PersonalSwitches switches;
    private final transient OpenSessions sessions;
    private final transient ObjectProvider<AccountPart> more;

    AccountView(
            CurrentActor currentActor,
            OwnAccount own,
            AccountMenu.Parts parts,
            PersonalSwitches switches,
            OpenSessions sessions,
            ObjectProvider<AccountPart> more) {
        this.currentActor = currentActor;
        this.own = own;
        this.parts = parts;
        this.switches = switches;
        this.sessions = sessions;
        this.more = more;
        addClassName("account");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Actor self = currentActor.require();
        Button out = new Button(
                getTranslation("view.shell.logout"), VaadinIcon.SIGN_OUT.create(), click -> parts.authentication()
                        .ifAvailable(AuthenticationContext::logout));
        out.setId("account-logout");
        add(new ViewHeader(getTranslation("view.shell.account"), out));
        add(part(
                "view.shell.account.who",
                new FactList()
                        .fact(getTranslation("view.shell.account.name"), self.name())
                        .fact(getTranslation("view.shell.account.username"), self.username())));
        add(part("view.shell.posts", posts()));
        Div looks = new Div(switches.largeText(), switches.language());
        looks.addClassName("account-looks");
        Paragraph hint = new Paragraph(getTranslation("view.shell.large-text.hint"));
        hint.addClassName("account-hint");
        add(part("view.shell.account.looks", new Div(looks, hint)));
        more.orderedStream().forEach(part -> part.forAccount(self).ifPresent(this::add));
        add(part("view.shell.password", new PasswordForm(own, () -> {})));
        add(part("view.shell.sessions", openSessions()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("view.shell.account");
    }

    private Component posts() {
        List<Post> held = parts.posts().held();
        if (held.size() < 2) {
            UnorderedList list = new UnorderedList();
            held.forEach(post -> list.add(new ListItem(describe(post))));
            return held.isEmpty() ? new Paragraph(getTranslation("view.shell.posts.none")) : list;
        }
        RadioButtonGroup<Long> choice = new RadioButtonGroup<>(getTranslation("view.shell.posts.work-in"));
        choice.setId("post-choice");
        choice.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        List<Long> ids = new ArrayList<>(List.of(0L));
        held.forEach(post -> ids.add(post.id()));
        choice.setItems(ids);
        choice.setItemLabelGenerator(id -> held.stream()
                .filter(post -> post.id() == id)
                .findFirst()
                .map(this::describe)
                .orElseGet(() -> getTranslation("view.shell.posts.all", held.size())));
        choice.setValue(parts.posts().chosen().map(Post::id).orElse(0L));
        choice.addValueChangeListener(change -> parts.choose(change.getValue() == 0L ? null : change.getValue()));
        return choice;
    }

    private String describe(Post post) {
        String time = post.validTo() == null
                ? getTranslation("view.shell.posts.since", Dates.day(post.validFrom()))
                : getTranslation("view.shell.posts.from-to", Dates.day(post.validFrom()), Dates.day(post.validTo()));
        return parts.describe(post, getLocale()) + " · " + time;
    }

    private Component openSessions() {
        UnorderedList list = new UnorderedList();
        list.addClassName("account-sessions");
        for (OpenSession session : sessions.mine()) {
            ListItem item = new ListItem();
            Span device = new Span(getTranslation("view.shell.sessions.on." + session.device()));
            device.addClassName("account-device");
            Span times = new Span(
                    session.seenAt() == null
                            ? getTranslation("view.shell.sessions.opened", Dates.time(session.openedAt()))
                            : getTranslation(
                                    "view.shell.sessions.seen",
                                    Dates.time(session.openedAt()),
                                    Dates.time(session.seenAt())));
            times.addClassName("account-hint");
            item.add(device, times);
            if (session.here()) {
                Span here = new Span(getTranslation("view.shell.sessions.here"));
                here.addClassName("account-here");
                item.add(here);
            } else {
                Button end = new Button(getTranslation("view.shell.sessions.end"), click -> {
                    if (Refusals.guard(() -> sessions.end(session.id()))) {
                        item.removeFromParent();
                        Toasts.done(getTranslation("view.shell.sessions.ended"));
                    }
                });
                end.addThemeVariants(ButtonVariant.LUMO_SMALL);
                item.add(end);
            }
            list.add(item);
        }
        return list;
    }

    private Section part(String title, Component content) {
        Section part = new Section(new H2(getTranslation(title)), content);
        part.addClassName("account-part");
        return part;
    }
}
