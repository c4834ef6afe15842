package org.shouwang.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import org.shouwang.identity.Account;
import org.shouwang.identity.Accounts;
import org.shouwang.identity.CurrentActor;
import org.shouwang.identity.OneTimePasswords;
import org.shouwang.identity.Role;
import org.shouwang.shell.AreaFilter;
import org.shouwang.shell.EmptyState;
import org.shouwang.shell.MainLayout;
import org.shouwang.shell.RowTable;
import org.shouwang.shell.ViewHeader;
import org.shouwang.territory.Territory;

/** The accounts with a post within one's area. */
@Route(value = "accounts", layout = MainLayout.class)
@Menu(title = "view.administration.accounts", order = 90, icon = "vaadin:users")
@RolesAllowed(Role.ADMINISTRATOR)
class AccountsView extends Div {

    private static final int PAGE = 50;

    private final transient Accounts accounts;
    private final transient AccountWords words;
    private final TextField text = new TextField();
    private final AreaFilter area;
    private final RowTable<Account> table;
    private final EmptyState nothing;

    AccountsView(
            Accounts accounts,
            OneTimePasswords passwords,
            Territory territory,
            CurrentActor actor,
            PostForm.Choices choices,
            AccountWords words) {
        this.accounts = accounts;
        this.words = words;
        area = new AreaFilter(territory, actor.require().scope(Role.ADMINISTRATOR));
        table = new RowTable<>(getTranslation("view.administration.accounts"));
        nothing = new EmptyState(
                getTranslation("view.administration.none"), getTranslation("view.administration.none.hint"));
        Button create = new Button(
                getTranslation("view.administration.create"),
                VaadinIcon.PLUS.create(),
                click -> new NewAccountDialog(passwords, choices, this::opened).open());
        create.setId("account-new");
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        text.setId("accounts-text");
        text.setLabel(getTranslation("view.administration.search"));
        text.setPlaceholder(getTranslation("view.administration.search.hint"));
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> refresh());
        area.addValueChangeListener(change -> refresh());
        table.column(getTranslation("view.administration.name"), AccountsView::link)
                .text(getTranslation("view.administration.username"), Account::username)
                .column(getTranslation("view.administration.posts"), this::posts)
                .column(getTranslation("view.administration.standing"), words::standing);
        Div filters = new Div(text, area);
        filters.addClassName("list-filters");
        add(new ViewHeader(getTranslation("view.administration.accounts"), create), filters, table, nothing);
        refresh();
    }

    private static RouterLink link(Account account) {
        RouterLink link =
                new RouterLink(account.name(), AccountView.class, new RouteParameters("username", account.username()));
        link.addClassName("row-title");
        return link;
    }

    private Component posts(Account account) {
        return words.posts(account.posts().stream().filter(words::isRunning).toList());
    }

    private void opened(Account created) {
        getUI().ifPresent(ui -> ui.navigate(AccountView.class, new RouteParameters("username", created.username())));
    }

    private void refresh() {
        boolean any = table.read(cursor -> accounts.list(area.area(), text.getValue(), cursor, PAGE));
        table.setVisible(any);
        nothing.setVisible(!any);
    }
}
