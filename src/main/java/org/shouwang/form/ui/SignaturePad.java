package org.shouwang.form.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Base64;
import java.util.function.Consumer;

/** A surface to sign on with a finger, a pen or a mouse. */
@Tag("signature-pad")
@JsModule("./signature-pad.ts")
final class SignaturePad extends Component implements HasSize {

    private static final String PREFIX = "data:image/png;base64,";

    SignaturePad(String label) {
        getElement().setAttribute("label", label);
    }

    /** Hands over the picture as PNG; nothing where nothing was drawn. */
    void picture(Consumer<byte[]> taker) {
        getElement().callJsFunction("picture").then(String.class, url -> {
            if (url != null && url.startsWith(PREFIX)) {
                taker.accept(Base64.getDecoder().decode(url.substring(PREFIX.length())));
            }
        });
    }

    void clear() {
        getElement().callJsFunction("clear");
    }
}
