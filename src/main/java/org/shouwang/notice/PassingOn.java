package org.shouwang.notice;

import java.time.LocalDate;
import java.util.List;

/** Concludes a notice for all its households at once; done by the room that deals with many households. */
public interface PassingOn {

    /**
     * What it came to for a household.
     *
     * @param caseNumber the case
     * @param headName the household's head
     * @param done whether it was passed on
     * @param reasons why not, in the reader's language
     */
    record Passed(String caseNumber, String headName, boolean done, List<String> reasons) {}

    /**
     * Passes on every household of a sheet whose period has ended, as one without objection. Each is dealt with by
     * itself: one that is refused says why and does not keep the others.
     *
     * @param sheet the sheet
     * @param on the legal date
     * @param takenDownPhotos ids of photos, may be empty
     * @return a result for each household that has not come to its end
     * @throws org.shouwang.shared.Refusal {@code notice.nothing-to-conclude} (409) where none of it waits for me
     */
    List<Passed> withoutObjection(Sheet sheet, LocalDate on, List<String> takenDownPhotos);

    /**
     * Records that a prepared sheet was posted with all its households, on the day that it names.
     *
     * @param sheet the sheet
     * @param photos ids of photos of the posted sheet
     * @return a result for each household
     * @throws org.shouwang.shared.Refusal {@code notice.nothing-to-post} (409) where none of it waits for me, 422 with all
     *     reasons where no household could be posted
     */
    List<Passed> posted(Sheet sheet, List<String> photos);
}
