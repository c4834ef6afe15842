package org.shouwang.procedure;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface RunRecords extends JpaRepository<RunRecord, Long> {

    Optional<RunRecord> findByNumber(String number);

    List<RunRecord> findByCaseNumberOrderById(String caseNumber);

    List<RunRecord> findByHouseholdIdAndCaseNumberIsNullOrderById(Long householdId);
}
