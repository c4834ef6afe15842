package org.shouwang.procedure.identification;

import org.shouwang.procedure.Cases;
import org.shouwang.procedure.NewCase;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts the identification of a household at risk. */
@Component
public class Identifications {

    private final Cases cases;

    Identifications(Cases cases) {
        this.cases = cases;
    }

    /**
     * Opens a case and starts its identification.
     *
     * @param opened what it is opened with
     * @return number of the case
     * @throws org.shouwang.shared.Refusal where the household has an open case or no profile covers the date
     */
    @Transactional
    public String start(NewCase opened) {
        return cases.open(opened, IdentificationProcess.KEY);
    }
}
