package org.shouwang.procedure;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface SubmissionRecords extends JpaRepository<SubmissionRecord, Long> {

    List<SubmissionRecord> findByRunNumberOrderById(String runNumber);

    List<SubmissionRecord> findByCaseNumberOrderById(String caseNumber);

    Optional<SubmissionRecord> findFirstByRunNumberOrderByIdDesc(String runNumber);

    boolean existsByTaskId(String taskId);
}
