package org.shouwang.form;

import java.time.LocalDate;
import java.util.List;

/** The choices of a code list on a day, in order; none for a list that does not exist. */
@FunctionalInterface
interface Codes {
    List<Option> of(String list, LocalDate on);
}
