package org.shouwang.procedure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.shouwang.household.NameKey;
import org.shouwang.process.InboxFacts;
import org.shouwang.shared.AreaCode;

@Entity
@Table(name = "procedure_run")
class RunRecord {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String number;
    private String processKey;
    private String definitionId;
    private String caseNumber;
    private String leadNumber;
    private Long householdId;

    @Column(name = "area_code")
    private String area;

    private String headName;
    private long profileId;
    private LocalDate leadFoundOn;
    private boolean declared;
    private LocalDate startedOn;
    private LocalDate endedOn;
    private String searchText;
    private String headKey;

    @Version
    private int version;

    protected RunRecord() {}

    RunRecord(NewRun run, String definitionId, LocalDate startedOn, String searchText) {
        this.number = run.number();
        this.processKey = run.processKey();
        this.definitionId = definitionId;
        this.caseNumber = run.caseNumber();
        this.leadNumber = run.leadNumber();
        this.householdId = run.householdId();
        this.area = run.area().value();
        this.headName = run.headName();
        this.profileId = run.profileId();
        this.leadFoundOn = run.leadFoundOn();
        this.declared = run.declared();
        this.startedOn = startedOn;
        this.searchText = searchText;
        this.headKey = NameKey.of(run.headName()).sort();
    }

    void end(LocalDate on) {
        endedOn = on;
    }

    void follow(AreaCode village, String name, InboxFacts.Found found) {
        area = village.value();
        headName = name;
        headKey = found.headKey();
        searchText = found.text();
    }

    RunView view() {
        return new RunView(
                number,
                processKey,
                definitionId,
                caseNumber,
                leadNumber,
                householdId,
                AreaCode.of(area),
                headName,
                profileId,
                leadFoundOn,
                declared,
                startedOn,
                endedOn);
    }
}
