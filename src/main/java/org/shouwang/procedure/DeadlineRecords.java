package org.shouwang.procedure;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface DeadlineRecords extends JpaRepository<DeadlineRecord, Long> {

    List<DeadlineRecord> findByRunNumberOrderById(String runNumber);

    List<DeadlineRecord> findByRunNumberAndElementOrderById(String runNumber, String element);
}
