package org.shouwang.shell;

import com.vaadin.flow.component.html.Anchor;

/** A link to a page of another room by its address, followed without loading the product again. */
public class PageLink extends Anchor {

    /**
     * A link.
     *
     * @param text in the language of the page
     * @param path address without a leading slash, for example {@code case/AJ-150724-2026-000001}
     */
    public PageLink(String text, String path) {
        super(path, text);
        getElement().setAttribute("router-link", "");
    }
}
