package org.shouwang.household.ui;

import com.vaadin.flow.server.VaadinSession;
import org.shouwang.household.HouseholdFilter;
import org.shouwang.household.HouseholdOrder;

/**
 * How the list was looked at last in this session, for the way back and for the printed list. A name that was searched
 * for so stands in no address.
 *
 * @param filter which households
 * @param order in which order
 */
record HouseholdLook(HouseholdFilter filter, HouseholdOrder order) {

    private static final HouseholdLook FIRST = new HouseholdLook(HouseholdFilter.ALL, HouseholdOrder.NUMBER);

    static HouseholdLook last() {
        VaadinSession session = VaadinSession.getCurrent();
        HouseholdLook last = session == null ? null : session.getAttribute(HouseholdLook.class);
        return last == null ? FIRST : last;
    }

    void remember() {
        if (VaadinSession.getCurrent() != null) {
            VaadinSession.getCurrent().setAttribute(HouseholdLook.class, this);
        }
    }
}
