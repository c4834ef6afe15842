package org.shouwang.form.ui;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.shouwang.form.Field;
import org.shouwang.form.Forms;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Text;
import org.shouwang.shared.Wording;

/** What every part of a form on screen needs: the rules, the words in the reader's language, the files, the day it is. */
record Surroundings(Forms forms, Wording wording, AttachmentFiles files, Locale locale, LocalDate today) {

    String word(String key, Object... args) {
        return wording.get(locale, "view.form." + key, args);
    }

    /** The unit of a field beside a figure, or beside none yet. */
    String unit(Field field, BigDecimal figure) {
        return wording.get(locale, field.unit().key(figure));
    }

    String sentence(Reason reason) {
        return wording.of(reason, locale);
    }

    /** A text of a definition; blank for none. */
    String text(Text text) {
        return text == null ? "" : text.in(locale);
    }
}
