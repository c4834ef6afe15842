package org.shouwang.household;

import java.util.List;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;

/** A person who is to join a household belongs to another one at the time. */
public class PersonInAnotherHousehold extends Refusal {

    private static final long serialVersionUID = 1L;

    PersonInAnotherHousehold(List<Reason> reasons) {
        super(Kind.CONFLICT, reasons);
    }
}
