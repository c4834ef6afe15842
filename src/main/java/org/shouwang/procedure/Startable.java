package org.shouwang.procedure;

import java.util.List;
import org.shouwang.shared.Reason;

/** A procedure that a person may start in a case, and what speaks against it. */
public interface Startable {

    /** The procedure. */
    String processKey();

    /** Roles that may start it where the household lives. */
    List<String> roles();

    /** Procedures that may not be under way beside it; itself never. */
    List<String> excludes();

    /**
     * What speaks against starting it now.
     *
     * @param file the case
     * @return reasons, none where it may start
     */
    List<Reason> against(CaseFile file);
}
