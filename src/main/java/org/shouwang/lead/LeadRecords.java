package org.shouwang.lead;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;

interface LeadRecords extends JpaRepository<LeadRecord, Long>, JpaSpecificationExecutor<LeadRecord> {

    Optional<LeadRecord> findByNumber(String number);

    List<LeadRecord> findByCaseNumber(String caseNumber);
}
