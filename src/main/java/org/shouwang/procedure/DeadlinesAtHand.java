package org.shouwang.procedure;

import org.shouwang.policy.Profile;
import org.shouwang.policy.Profiles;
import org.shouwang.policy.Reckoning;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.springframework.stereotype.Component;

/** Finds an entry of the ledger in a case that somebody may read. */
@Component
class DeadlinesAtHand {

    private final CaseFiles files;
    private final RunRecords runs;
    private final DeadlineRecords records;
    private final DeadlineLedger ledger;
    private final Profiles profiles;

    DeadlinesAtHand(
            CaseFiles files, RunRecords runs, DeadlineRecords records, DeadlineLedger ledger, Profiles profiles) {
        this.files = files;
        this.runs = runs;
        this.records = records;
        this.ledger = ledger;
        this.profiles = profiles;
    }

    record Held(RunView run, DeadlineRecord record, Profile profile) {

        Reckoning reckoning() {
            return record.reckoning(run.area());
        }

        /** The name of the profile's value; the notice's timer has a name of its own. */
        String limit() {
            return record.element().equals("noticePeriod") ? "villageNotice" : record.element();
        }
    }

    Held find(String caseNumber, long id) {
        CaseRecord file = files.reach(caseNumber);
        DeadlineRecord record =
                records.findById(id).orElseThrow(() -> Refusal.notFound(Reason.of("procedure.deadline-unknown")));
        RunView run = runs.findByNumber(record.runNumber())
                .map(RunRecord::view)
                .filter(view -> file.number().equals(view.caseNumber()))
                .orElseThrow(() -> Refusal.notFound(Reason.of("procedure.deadline-unknown")));
        return new Held(run, record, profiles.require(run.profileId()));
    }

    /** The entry as it stands now. */
    DeadlineRow row(Held held) {
        records.flush();
        return ledger.of(held.run().number()).stream()
                .filter(row -> row.id() == held.record().id())
                .findFirst()
                .orElseThrow();
    }
}
