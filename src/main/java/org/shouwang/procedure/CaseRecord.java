package org.shouwang.procedure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.shouwang.shared.AreaCode;

@Entity
@Table(name = "case_file")
class CaseRecord {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String number;
    private long householdId;
    private String leadNumber;

    @Column(name = "area_code")
    private String area;

    private String headName;
    private long profileId;
    private LocalDate leadFoundOn;
    private String channel;
    private boolean declared;
    private LocalDate openedOn;
    private Instant openedAt;
    private LocalDate closedOn;

    @Version
    private int version;

    protected CaseRecord() {}

    CaseRecord(String number, NewCase opened, long profileId, LocalDate openedOn, Instant openedAt) {
        this.number = number;
        this.householdId = opened.householdId();
        this.leadNumber = opened.leadNumber();
        this.area = opened.village().value();
        this.headName = opened.headName();
        this.profileId = profileId;
        this.leadFoundOn = opened.leadFoundOn();
        this.channel = opened.channel();
        this.declared = opened.declared();
        this.openedOn = openedOn;
        this.openedAt = openedAt;
    }

    void close(LocalDate on) {
        closedOn = on;
    }

    void move(AreaCode village) {
        area = village.value();
    }

    void headedBy(String name) {
        headName = name;
    }

    Long id() {
        return id;
    }

    String number() {
        return number;
    }

    long householdId() {
        return householdId;
    }

    String leadNumber() {
        return leadNumber;
    }

    AreaCode area() {
        return AreaCode.of(area);
    }

    String headName() {
        return headName;
    }

    long profileId() {
        return profileId;
    }

    LocalDate leadFoundOn() {
        return leadFoundOn;
    }

    String channel() {
        return channel;
    }

    boolean declared() {
        return declared;
    }

    LocalDate openedOn() {
        return openedOn;
    }

    LocalDate closedOn() {
        return closedOn;
    }
}
