package org.shouwang.form.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.dom.DebouncePhase;
import elemental.json.JsonType;
import elemental.json.JsonValue;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;

/** A surface to sign on with a finger, a pen or a mouse. */
@Tag("signature-pad")
@JsModule("./signature-pad.ts")
final class SignaturePad extends Component implements HasSize {

    private static final String PICTURE = "element.picture()";

    /** Between two strokes of a name, not after each. */
    private static final int REST_MILLIS = 900;

    private static final String PREFIX = "data:image/png;base64,";

    SignaturePad(String label) {
        getElement().setAttribute("label", label);
    }

    /** Hands over the picture as PNG; nothing where nothing was drawn. */
    void picture(Consumer<byte[]> taker) {
        getElement().callJsFunction("picture").then(String.class, url -> hand(url, taker));
    }

    /**
     * Hands over the picture whenever the pen has rested for a moment, and before anything else reaches the server.
     *
     * @param taker told the picture as PNG, the same one perhaps several times
     */
    void onDrawn(Consumer<byte[]> taker) {
        for (String end : List.of("pointerup", "pointercancel", "pointerleave")) {
            getElement()
                    .addEventListener(end, event -> shown(event.getEventData().get(PICTURE), taker))
                    .addEventData(PICTURE)
                    .debounce(REST_MILLIS, DebouncePhase.TRAILING);
        }
    }

    private static void shown(JsonValue picture, Consumer<byte[]> taker) {
        if (picture != null && picture.getType() == JsonType.STRING) {
            hand(picture.asString(), taker);
        }
    }

    private static void hand(String url, Consumer<byte[]> taker) {
        if (url != null && url.startsWith(PREFIX)) {
            taker.accept(Base64.getDecoder().decode(url.substring(PREFIX.length())));
        }
    }

    void clear() {
        getElement().callJsFunction("clear");
    }
}
