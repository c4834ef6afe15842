package org.shouwang.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

/**
 * Finds a household, a case, a lead from any page. «/» leads into the field, the arrows through what was found, Enter
 * opens it, Escape leads back.
 */
class GlobalSearch extends Composite<Div> {

    private static final int TYPING_PAUSE_MILLIS = 300;

    /** Keys and focus stay in the browser: a round trip for every arrow would be felt. */
    private static final String KEYS =
            """
            const links = () => [...this.querySelectorAll('.search-results a')];
            const input = () => this.querySelector('input');
            const panel = () => this.querySelector('.search-results');
            this.addEventListener('keydown', e => {
              const all = links();
              const at = all.indexOf(document.activeElement);
              if (e.key === 'ArrowDown' && at < all.length - 1) { all[at + 1].focus(); e.preventDefault(); }
              else if (e.key === 'ArrowUp' && at > 0) { all[at - 1].focus(); e.preventDefault(); }
              else if (e.key === 'ArrowUp' && at === 0) { input().focus(); e.preventDefault(); }
              else if (e.key === 'Enter' && at < 0 && all.length && !panel().hidden) { all[0].click(); e.preventDefault(); }
              else if (e.key === 'Escape' && this.classList.contains('search-floating')) { panel().hidden = true; input().focus(); }
            });
            if (this.classList.contains('search-floating')) {
              this.addEventListener('focusout', e => { if (!this.contains(e.relatedTarget)) panel().hidden = true; });
              this.addEventListener('click', e => { if (e.target.closest('a')) panel().hidden = true; });
              this.addEventListener('focusin', e => { if (e.target === input() && input().value.trim().length > 1) panel().hidden = false; });
              if (window.shouwangSearchKey) document.removeEventListener('keydown', window.shouwangSearchKey);
              window.shouwangSearchKey = e => {
                if (e.key !== '/' || e.ctrlKey || e.metaKey || e.altKey) return;
                // A page with a search of its own answers the key itself.
                if (document.querySelector('[data-page-search]')) return;
                const t = e.composedPath()[0];
                if (t.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(t.tagName)) return;
                input().focus(); e.preventDefault();
              };
              document.addEventListener('keydown', window.shouwangSearchKey);
            }
            """;

    private final TextField field = new TextField();
    private final SearchResults results;
    private final boolean floating;

    /**
     * A search field.
     *
     * @param sources what is looked through
     * @param floating whether the finds lie over the page, as in the header, or belong to it
     */
    GlobalSearch(SearchResults.Sources sources, boolean floating) {
        this.floating = floating;
        results = new SearchResults(sources);
        getContent().addClassName("global-search");
        getContent().setClassName("search-floating", floating);
        getContent().getElement().setAttribute("role", "search");
        field.setPlaceholder(getTranslation("view.shell.search.placeholder"));
        field.setAriaLabel(getTranslation("view.shell.search"));
        field.setPrefixComponent(VaadinIcon.SEARCH.create());
        field.setClearButtonVisible(true);
        field.setMaxLength(60);
        field.getElement().setAttribute("autocomplete", "off");
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        field.addValueChangeListener(change -> look(change.getValue()));
        getContent().add(field, results);
    }

    void focus() {
        field.focus();
    }

    void setText(String text) {
        field.setValue(text);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs(KEYS);
        results.getElement().executeJs("this.hidden = $0", floating);
    }

    private void look(String text) {
        boolean looked = results.look(text);
        if (floating) {
            results.getElement().executeJs("this.hidden = $0", !looked);
        }
    }
}
