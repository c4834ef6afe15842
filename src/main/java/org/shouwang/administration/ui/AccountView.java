package org.shouwang.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import org.shouwang.identity.Account;
import org.shouwang.identity.Accounts;
import org.shouwang.identity.CurrentActor;
import org.shouwang.identity.OneTimePasswords;
import org.shouwang.identity.Post;
import org.shouwang.identity.Role;
import org.shouwang.journal.Journal;
import org.shouwang.journal.JournalEntry;
import org.shouwang.shared.WorkClock;
import org.shouwang.shell.Dates;
import org.shouwang.shell.FactList;
import org.shouwang.shell.MainLayout;
import org.shouwang.shell.Refusals;
import org.shouwang.shell.RowTable;
import org.shouwang.shell.Toasts;
import org.shouwang.shell.ViewHeader;

/** One account: its posts of all times, whether it may log in, and what was changed about it by whom. */
@Route(value = "accounts/:username", layout = MainLayout.class)
@RolesAllowed(Role.ADMINISTRATOR)
class AccountView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Accounts accounts;
    private final transient OneTimePasswords passwords;
    private final transient Journal journal;
    private final transient CurrentActor actor;
    private final transient PostForm.Choices choices;
    private final transient AccountWords words;
    private final transient WorkClock clock;
    private String title = "";

    AccountView(
            Accounts accounts,
            OneTimePasswords passwords,
            Journal journal,
            CurrentActor actor,
            PostForm.Choices choices,
            AccountWords words,
            WorkClock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.journal = journal;
        this.actor = actor;
        this.choices = choices;
        this.words = words;
        this.clock = clock;
        addClassName("household-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("username").orElse(""));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(String username) {
        Account account = accounts.require(username);
        title = getTranslation("view.administration.account-of", account.name());
        removeAll();
        Button give = new Button(
                getTranslation("view.administration.give-post"), VaadinIcon.PLUS.create(), click -> new PostDialog(
                                choices, post -> accounts.addPost(username, post), () -> done(username, "post-given"))
                        .open());
        give.setId("post-give");
        give.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new ViewHeader(
                        title,
                        new RouterLink(getTranslation("view.administration.back"), AccountsView.class),
                        password(account),
                        lock(account),
                        give),
                facts(account));
        section("view.administration.posts", posts(account));
        section("view.administration.history", history(username));
    }

    private FactList facts(Account account) {
        return new FactList()
                .fact(getTranslation("view.administration.username"), account.username())
                .fact(getTranslation("view.administration.name"), account.name())
                .fact(getTranslation("view.administration.standing"), words.standing(account))
                .fact(getTranslation("view.administration.enabled-from"), Dates.day(account.enabledFrom()))
                .fact(getTranslation("view.administration.enabled-to"), Dates.day(account.enabledTo()));
    }

    private Button password(Account account) {
        Button reset = new Button(getTranslation("view.administration.reset"), VaadinIcon.KEY.create());
        reset.setId("password-reset");
        reset.addClickListener(click -> confirm(
                "view.administration.reset",
                getTranslation("view.administration.reset.confirm", account.name()),
                () -> {
                    String password = passwords.reset(account.username());
                    show(account.username());
                    new PasswordShown(account, password).open();
                }));
        return reset;
    }

    private Button lock(Account account) {
        boolean locked = account.lockedUntil() != null;
        Button button = new Button(
                getTranslation(locked ? "view.administration.unlock" : "view.administration.lock"),
                (locked ? VaadinIcon.UNLOCK : VaadinIcon.LOCK).create());
        button.setId(locked ? "account-unlock" : "account-lock");
        if (locked) {
            button.addClickListener(click -> {
                if (Refusals.guard(() -> accounts.unlock(account.username()))) {
                    done(account.username(), "unlocked");
                }
            });
        } else {
            button.addThemeVariants(ButtonVariant.LUMO_ERROR);
            button.addClickListener(click -> confirm(
                    "view.administration.lock",
                    getTranslation("view.administration.lock.confirm", account.name()),
                    () -> {
                        accounts.lock(account.username());
                        done(account.username(), "locked");
                    }));
        }
        return button;
    }

    private void confirm(String act, String consequence, Runnable work) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation(act));
        dialog.setText(consequence);
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("view.shell.cancel"));
        dialog.setConfirmText(getTranslation(act));
        dialog.addConfirmListener(confirmed -> Refusals.guard(work));
        dialog.open();
    }

    private Component posts(Account account) {
        RowTable<Post> table = new RowTable<>(getTranslation("view.administration.posts"));
        table.column(getTranslation("view.administration.role"), post -> {
                    Span role = new Span(words.role(post));
                    role.addClassName("row-title");
                    return role;
                })
                .text(getTranslation("view.administration.area"), words::area)
                .text(getTranslation("view.administration.from"), post -> Dates.day(post.validFrom()))
                .text(
                        getTranslation("view.administration.to"),
                        post -> post.validTo() == null
                                ? getTranslation("view.administration.open-ended")
                                : Dates.day(post.validTo()))
                .column(getTranslation("view.administration.act"), post -> end(account, post));
        table.show(account.posts().stream()
                .sorted(Comparator.comparing(words::isRunning)
                        .reversed()
                        .thenComparing(Post::validFrom, Comparator.reverseOrder()))
                .toList());
        return table;
    }

    private Component end(Account account, Post post) {
        boolean mine = actor.require().scope(Role.ADMINISTRATOR).covers(post.area());
        if (!mine || !words.isRunning(post)) {
            return null;
        }
        Button end = new Button(getTranslation("view.administration.end-post"), click -> new EndDialog(
                        getTranslation("view.administration.end-post"),
                        getTranslation("view.administration.end-post.hint", words.role(post), words.area(post)),
                        clock.today(),
                        lastDay -> {
                            accounts.endPost(post.id(), lastDay);
                            done(account.username(), "post-ended");
                        })
                .open());
        end.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        end.addClassName("post-end");
        end.getStyle().set("justify-self", "start");
        end.setAriaLabel(getTranslation("view.administration.end-post.of", words.role(post), words.area(post)));
        return end;
    }

    private Component history(String username) {
        var entries = journal.of("account", username).stream()
                .sorted(Comparator.comparing(JournalEntry::sequence).reversed())
                .toList();
        if (entries.isEmpty()) {
            return new Paragraph(getTranslation("view.administration.history.none"));
        }
        RowTable<JournalEntry> table = new RowTable<>(getTranslation("view.administration.history"));
        table.column(getTranslation("view.administration.act"), entry -> {
                    Span verb = new Span(entry.verbLabel().in(getLocale()));
                    verb.addClassName("row-title");
                    return verb;
                })
                .text(getTranslation("view.administration.when"), entry -> Dates.time(entry.recordedAt()))
                .text(getTranslation("view.administration.who"), JournalEntry::actorName)
                .text(getTranslation("view.administration.what"), words::what);
        table.show(entries);
        return table;
    }

    private void done(String username, String what) {
        show(username);
        Toasts.done(getTranslation("view.administration.done." + what));
    }

    private void section(String heading, Component content) {
        Section section = new Section(new H2(getTranslation(heading)), content);
        section.addClassName("case-section");
        add(section);
    }
}
