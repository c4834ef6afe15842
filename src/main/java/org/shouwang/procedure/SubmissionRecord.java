package org.shouwang.procedure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Immutable
@Table(name = "submission")
class SubmissionRecord {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String runNumber;
    private String caseNumber;
    private String duty;
    private String element;
    private String party;
    private String taskId;
    private String formKey;
    private int formVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "form_values")
    private ObjectNode values;

    private String verdict;
    private LocalDate doneOn;
    private Instant recordedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> collectedBy;

    private String enteredBy;
    private String enteredByName;
    private String enteredAs;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> signedBy;

    private long profileId;
    private String meeting;

    protected SubmissionRecord() {}

    SubmissionRecord(RunView run, String element, String party, String taskId, Submission submission) {
        this.runNumber = run.number();
        this.caseNumber = run.caseNumber();
        this.duty = submission.duty();
        this.element = element;
        this.party = party;
        this.taskId = taskId;
        this.formKey = submission.formKey();
        this.formVersion = submission.formVersion();
        this.values = submission.values();
        this.verdict = submission.verdict();
        this.doneOn = submission.doneOn();
        this.recordedAt = submission.recordedAt();
        this.collectedBy = submission.collectedBy();
        this.enteredBy = submission.enteredBy();
        this.enteredByName = submission.enteredByName();
        this.enteredAs = submission.enteredAs();
        this.signedBy = submission.signedBy();
        this.profileId = run.profileId();
        this.meeting = submission.meeting();
    }

    Submission view() {
        return new Submission(
                id,
                runNumber,
                duty,
                element,
                party,
                taskId,
                formKey,
                formVersion,
                values,
                verdict,
                doneOn,
                recordedAt,
                collectedBy,
                enteredBy,
                enteredByName,
                enteredAs,
                signedBy,
                meeting);
    }
}
