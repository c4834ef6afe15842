package org.shouwang.procedure;

import java.util.List;
import java.util.Optional;
import org.shouwang.shared.AreaCode;

/** Where one duty is done for many households at once; offered by the room that holds meetings, which leans on this one. */
public interface Occasion {

    /**
     * The area for which some work can be done at once.
     *
     * @param chosen open work of mine
     * @return nothing where the work is of several duties, of one that is done singly, or reaches me through several posts
     */
    Optional<AreaCode> area(List<TaskRow> chosen);

    /**
     * Makes ready to do work at once, with exactly this work chosen.
     *
     * @param duty its duty
     * @param area as {@link #area} said
     * @param taskIds the work
     * @return address of the page
     */
    String prepare(String duty, AreaCode area, List<String> taskIds);
}
