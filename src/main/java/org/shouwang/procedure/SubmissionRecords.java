package org.shouwang.procedure;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface SubmissionRecords extends JpaRepository<SubmissionRecord, Long> {

    List<SubmissionRecord> findByRunNumberOrderById(String runNumber);

    List<SubmissionRecord> findByCaseNumberOrderById(String caseNumber);

    boolean existsByTaskId(String taskId);
}
