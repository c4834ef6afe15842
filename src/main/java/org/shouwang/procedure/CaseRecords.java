package org.shouwang.procedure;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface CaseRecords extends JpaRepository<CaseRecord, Long> {

    Optional<CaseRecord> findByNumber(String number);

    Optional<CaseRecord> findByHouseholdIdAndClosedOnIsNull(long householdId);

    List<CaseRecord> findByHouseholdIdOrderById(long householdId);
}
