package org.shouwang.territory;

import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Refusal;

/** Who may change the register of areas; answered by the room that knows people, which leans on this one. */
public interface AreaKeeping {

    /**
     * Refuses whoever may not.
     *
     * @param area where something is to be changed
     * @throws Refusal {@code area.administrators-only} (403)
     */
    void requireMayKeep(AreaCode area);
}
