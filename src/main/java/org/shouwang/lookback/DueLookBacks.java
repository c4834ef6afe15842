package org.shouwang.lookback;

import java.time.LocalDate;
import org.shouwang.policy.Profile;
import org.shouwang.policy.Profiles;
import org.shouwang.procedure.MonitoredHouseholds;
import org.shouwang.procedure.MorningWork;
import org.shouwang.procedure.RunStarts;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Puts look-backs into the inboxes of the villages as they fall due on the rhythm of the profile. */
@Component
class DueLookBacks implements MorningWork {

    private static final Logger LOG = LoggerFactory.getLogger(DueLookBacks.class);

    /** Most households that begin in one morning; the rest follow the next. */
    private static final int MOST = 500;

    private final MonitoredHouseholds monitored;
    private final Profiles profiles;
    private final RunStarts starts;

    DueLookBacks(MonitoredHouseholds monitored, Profiles profiles, RunStarts starts) {
        this.monitored = monitored;
        this.profiles = profiles;
        this.starts = starts;
    }

    @Override
    public void begin(LocalDate day) {
        for (AreaCode county : monitored.countiesWithEliminated()) {
            try {
                Profile law = profiles.of(county, day);
                Rhythm rhythm = LookBacks.rhythm(law);
                monitored.eliminatedByLast(county, LookBack.LOOKED_BACK, MOST).stream()
                        .filter(seen -> !rhythm.from(seen.on()).isAfter(day))
                        .forEach(seen -> begin(seen.caseNumber()));
            } catch (Refusal noLaw) {
                LOG.warn("No look-backs in {}: {}", county, noLaw.getMessage());
            }
        }
    }

    private void begin(String caseNumber) {
        try {
            starts.startDue(caseNumber, LookBackProcess.KEY);
        } catch (RuntimeException e) {
            // One household that cannot be started keeps no other one back.
            LOG.error("The look-back of {} could not be started", caseNumber, e);
        }
    }
}
