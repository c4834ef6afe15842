package org.shouwang.form;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/** What the figures of a form count; a definition names it by its Chinese symbol, readers see it in their language. */
public enum Unit {
    /** Persons. */
    PEOPLE("人"),
    /** Money. */
    YUAN("元"),
    /** Votes of a meeting. */
    VOTES("票");

    private final String symbol;

    Unit(String symbol) {
        this.symbol = symbol;
    }

    /** As definitions and schemas name it. */
    @JsonValue
    public String symbol() {
        return symbol;
    }

    /**
     * Key of its wording beside a figure.
     *
     * @param figure the figure, or null where none is known yet
     * @return a bundle key
     */
    public String key(BigDecimal figure) {
        String key = "form.unit." + name();
        return figure != null && figure.compareTo(BigDecimal.ONE) == 0 ? key + ".one" : key;
    }
}
