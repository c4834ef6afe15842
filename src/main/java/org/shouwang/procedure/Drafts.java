package org.shouwang.procedure;

import org.springframework.data.jpa.repository.JpaRepository;

interface Drafts extends JpaRepository<DraftRecord, String> {

    /** Where the draft of a duty waits that has no task yet, because it is filled in together with the one before it. */
    static String behind(String taskId, String duty) {
        return taskId + "+" + duty;
    }
}
