package org.shouwang.procedure;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DeadlineRecords extends JpaRepository<DeadlineRecord, Long> {

    List<DeadlineRecord> findByRunNumberOrderById(String runNumber);

    List<DeadlineRecord> findByRunNumberInOrderById(Collection<String> runNumbers);

    List<DeadlineRecord> findByRunNumberAndElementOrderById(String runNumber, String element);

    /** Everything open in an area: pairs of the entry and its run. */
    @Query("select d, r from DeadlineRecord d, RunRecord r where r.number = d.runNumber and d.fulfilledOn is null"
            + " and (r.endedOn is null or d.outlasts = true) and r.area like :area order by d.id")
    List<Object[]> open(String area);
}
