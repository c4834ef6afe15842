package org.shouwang.notice;

import java.time.LocalDate;
import java.util.List;
import org.shouwang.shared.AreaCode;

/** Writes the sheet of all households that wait to be posted, so that it can be printed; done by the procedure. */
public interface Preparing {

    /**
     * How many households of an area wait for their notice to be posted by me.
     *
     * @param area where the notice is to hang: a village, or a township for its own notice
     * @return number of households
     */
    int waiting(AreaCode area);

    /** The areas in which I post notices. */
    List<AreaCode> areas();

    /**
     * Writes the sheets.
     *
     * @param area where they are to hang
     * @param postOn day on which they will be posted, today or later
     * @param place where in the village
     * @param issuingBody who issues them
     * @param objectionPhone where objections are taken
     * @return numbers of the sheets: one, and one for each former sheet that is stood in for
     * @throws org.shouwang.shared.Refusal 422 with what may not be published or is missing, {@code
     *     notice.nothing-to-post} (409)
     */
    List<String> prepare(AreaCode area, LocalDate postOn, String place, String issuingBody, String objectionPhone);
}
