package org.shouwang.guide.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** A small card that points at one part of the page after the other; the page below stays usable. */
class Tour extends Div {

    /** Places ring and card beside what is shown; where nothing of it is seen, the card stands in the middle. */
    private static final String POINT =
            """
            const card = this;
            const ring = card.querySelector('.tour-ring');
            const seen = e => { const r = e.getBoundingClientRect(); return r.width > 0 && r.height > 0 && r.right > 0
              && r.left < innerWidth && getComputedStyle(e).visibility !== 'hidden'; };
            const place = () => {
              const target = [...document.querySelectorAll($0)].find(seen);
              const body = card.querySelector('.tour-card');
              ring.hidden = !target;
              if (!target) {
                body.style.cssText = 'left:50%;top:40%;transform:translate(-50%,-50%)';
                return;
              }
              const r = target.getBoundingClientRect();
              ring.style.cssText = `left:${r.left - 4}px;top:${r.top - 4}px;width:${r.width + 8}px;height:${r.height + 8}px`;
              const b = body.getBoundingClientRect();
              const beside = innerWidth > 700 && r.left < 240 && r.width < 260;
              const left = beside ? r.right + 16 : Math.min(Math.max(8, r.left), innerWidth - b.width - 8);
              const below = beside ? r.top : r.bottom + 12;
              const top = below + b.height > innerHeight - 8 ? Math.max(8, beside ? innerHeight - b.height - 8 : r.top - b.height - 12) : below;
              body.style.cssText = `left:${left}px;top:${top}px`;
            };
            requestAnimationFrame(place);
            setTimeout(place, 400);
            window.onresize = place;
            """;

    private final transient TourSteps steps;
    private final transient Runnable seen;
    private final transient Runnable putOff;
    private final H2 title = new H2();
    private final Paragraph text = new Paragraph();
    private final Span count = new Span();
    private final Button back = new Button();
    private final Button next = new Button();
    private int at;

    Tour(TourSteps steps, Runnable seen, Runnable putOff) {
        this.steps = steps;
        this.seen = seen;
        this.putOff = putOff;
        setId("tour");
        addClassName("tour");
        Div ring = new Div();
        ring.addClassName("tour-ring");
        count.addClassName("tour-count");
        back.setText(getTranslation("view.guide.tour.back"));
        back.addClickListener(click -> show(at - 1));
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        next.setId("tour-next");
        next.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        next.addClickListener(click -> {
            if (at + 1 < steps.steps().size()) {
                show(at + 1);
            } else {
                dismiss();
            }
        });
        Button later = new Button(getTranslation("view.guide.tour.later"), click -> {
            putOff.run();
            removeFromParent();
        });
        later.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Button never = new Button(getTranslation("view.guide.tour.never"), click -> dismiss());
        never.setId("tour-never");
        never.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div ways = new Div(back, next);
        ways.addClassName("tour-ways");
        Div leave = new Div(never, later);
        leave.addClassName("tour-ways");
        title.setId("tour-title");
        Div card = new Div(count, title, text, ways, leave);
        card.addClassName("tour-card");
        card.getElement().setAttribute("role", "dialog").setAttribute("aria-labelledby", "tour-title");
        add(ring, card);
        show(0);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        Shortcuts.addShortcutListener(this, this::escape, Key.ESCAPE);
    }

    private void escape() {
        putOff.run();
        removeFromParent();
    }

    private void show(int step) {
        at = step;
        String key = steps.steps().get(step);
        count.setText(
                getTranslation("view.guide.tour.count", step + 1, steps.steps().size()));
        title.setText(getTranslation("view.guide.tour." + key + ".title"));
        text.setText(getTranslation("view.guide.tour." + key));
        back.setVisible(step > 0);
        next.setText(getTranslation(step + 1 < steps.steps().size() ? "view.guide.tour.next" : "view.guide.tour.done"));
        getElement().executeJs(POINT, TourSteps.target(key));
        next.focus();
    }

    private void dismiss() {
        seen.run();
        removeFromParent();
    }
}
