package org.shouwang.procedure;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface CaseEventRecords extends JpaRepository<CaseEventRecord, Long> {

    List<CaseEventRecord> findByCaseNumberOrderById(String caseNumber);
}
