package org.shouwang.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.io.IOException;
import java.util.Locale;
import org.shouwang.shared.Wording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Gives every page its language, its system messages and an answer to what was not caught. */
@Component
class ShellStart implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(ShellStart.class);

    private final transient Wording wording;
    private final transient LargeText largeText;

    ShellStart(Wording wording, LargeText largeText) {
        this.wording = wording;
        this.largeText = largeText;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(response -> {
            var html = response.getDocument().getElementsByTag("html");
            html.attr("lang", Languages.known(LocaleContextHolder.getLocale()).toLanguageTag());
            if (largeText.wanted(response.getVaadinRequest().getCookies())) {
                html.addClass(LargeText.CLASS);
            }
        });
        event.getSource().addUIInitListener(init -> {
            init.getUI().setLocale(Languages.known(LocaleContextHolder.getLocale()));
            connection(init.getUI());
            init.getUI().getSession().setErrorHandler(error -> {
                Throwable thrown = error.getThrowable();
                if (thrown instanceof IOException) {
                    // The browser went away in the middle of the answer; there is nobody left to tell.
                    LOG.debug("A page was left", thrown);
                    return;
                }
                Refusals.in(thrown).ifPresentOrElse(Refusals::show, () -> {
                    LOG.error("A page failed", thrown);
                    Refusals.showUnexpected();
                });
            });
        });
        // Not the locale that Vaadin offers: without a session it is the browser's, whatever the page spoke.
        event.getSource().setSystemMessagesProvider(info -> messages(Languages.known(LocaleContextHolder.getLocale())));
    }

    /** What the strip on top says when the connection is lost and found again. */
    private void connection(UI ui) {
        String lost = wording.get(ui.getLocale(), "view.shell.connection-lost");
        ui.getReconnectDialogConfiguration().setDialogText(lost);
        ui.getReconnectDialogConfiguration().setDialogTextGaveUp(lost);
        ui.getPage()
                .executeJs(
                        """
                        const strip = window.Vaadin.connectionIndicator;
                        if (strip) {
                          strip.onlineText = $0;
                          strip.offlineText = strip.reconnectingText = $1;
                        }""",
                        wording.get(ui.getLocale(), "view.shell.connected"),
                        lost);
    }

    private CustomizedSystemMessages messages(Locale locale) {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(wording.get(locale, "view.shell.session-expired"));
        messages.setSessionExpiredMessage(wording.get(locale, "view.shell.session-expired.hint"));
        messages.setInternalErrorCaption(wording.get(locale, "view.shell.unexpected"));
        messages.setInternalErrorMessage(wording.get(locale, "view.shell.unexpected.hint"));
        messages.setCookiesDisabledCaption(wording.get(locale, "view.shell.cookies-disabled"));
        messages.setCookiesDisabledMessage(wording.get(locale, "view.shell.cookies-disabled.hint"));
        return messages;
    }
}
