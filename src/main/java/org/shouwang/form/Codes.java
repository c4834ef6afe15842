package org.shouwang.form;

import java.time.LocalDate;
import java.util.List;
import org.shouwang.shared.Text;

/** The code lists as forms use them. */
interface Codes {

    /** The choices of a list on a day, in order. */
    List<Option> of(String list, LocalDate on);

    /** What a stored key reads, ended codes included; the key itself where the list does not know it. */
    Text label(String list, String key);
}
