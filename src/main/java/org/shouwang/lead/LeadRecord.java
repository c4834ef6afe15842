package org.shouwang.lead;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.shouwang.identity.Actor;
import org.shouwang.shared.AreaCode;

@Entity
@Table(name = "lead")
class LeadRecord {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String number;
    private LocalDate foundOn;
    private String channel;

    @Column(name = "area_code")
    private String area;

    private Long householdId;
    private String headName;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> risks;

    private String description;
    private boolean declared;
    private String declarationWay;
    private String proxyName;
    private String proxyRelation;
    private long profileId;
    private String registeredBy;
    private String registeredByName;
    private Instant registeredAt;
    private String answer;
    private LocalDate answeredOn;
    private String findings;
    private String caseNumber;
    private String outcome;
    private LocalDate outcomeOn;

    @Version
    private int version;

    protected LeadRecord() {}

    LeadRecord(String number, NewLead lead, Long householdId, String headName, long profileId, Actor by, Instant at) {
        this.number = number;
        this.foundOn = lead.foundOn();
        this.channel = lead.channel();
        this.area = lead.village().value();
        this.householdId = householdId;
        this.headName = headName;
        this.risks = lead.risks() == null ? List.of() : lead.risks();
        this.description = lead.description();
        this.declared = lead.declared();
        this.declarationWay = lead.declarationWay();
        this.proxyName = lead.proxyName();
        this.proxyRelation = lead.proxyRelation();
        this.profileId = profileId;
        this.registeredBy = by.username();
        this.registeredByName = by.name();
        this.registeredAt = at;
    }

    void answer(String answer, LocalDate on, String findings) {
        this.answer = answer;
        this.answeredOn = on;
        this.findings = findings;
    }

    void startedCase(String number, long householdId) {
        this.caseNumber = number;
        this.householdId = householdId;
    }

    /** Belongs to a case that another lead started. */
    void attachedTo(String number) {
        caseNumber = number;
    }

    String caseNumber() {
        return caseNumber;
    }

    void cameTo(String outcome, LocalDate on) {
        this.outcome = outcome;
        this.outcomeOn = on;
    }

    Long id() {
        return id;
    }

    String number() {
        return number;
    }

    LocalDate foundOn() {
        return foundOn;
    }

    String channel() {
        return channel;
    }

    AreaCode area() {
        return AreaCode.of(area);
    }

    Long householdId() {
        return householdId;
    }

    boolean declared() {
        return declared;
    }

    LeadView view(String areaName) {
        return new LeadView(
                number,
                foundOn,
                channel,
                area(),
                areaName,
                householdId,
                headName,
                risks,
                description,
                declared,
                declarationWay,
                proxyName,
                proxyRelation,
                registeredByName,
                registeredAt,
                answer,
                answeredOn,
                findings,
                caseNumber,
                outcome,
                outcomeOn);
    }
}
