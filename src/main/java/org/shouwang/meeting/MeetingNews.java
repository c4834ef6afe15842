package org.shouwang.meeting;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.shouwang.notification.Addressee;
import org.shouwang.notification.Notifications;
import org.shouwang.procedure.JointDuty;
import org.shouwang.shared.AreaCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells villages, and the township of what the county decides, how a meeting dealt with their households. */
@Component
class MeetingNews {

    private static final String VILLAGE = "VILLAGE_CLERK";
    private static final String TOWNSHIP = "TOWNSHIP_CLERK";

    private final Notifications notifications;
    private final MeetingKinds kinds;

    MeetingNews(Notifications notifications, MeetingKinds kinds) {
        this.kinds = kinds;
        this.notifications = notifications;
    }

    /**
     * Tells of those households that a sitting has just dealt with.
     *
     * @param meeting the meeting with all its results
     * @param taskIds the work that it was about this time
     */
    @Transactional
    public void tell(Meeting meeting, Set<String> taskIds) {
        JointDuty kind = kinds.require(meeting.duty());
        if (kind.level() == JointDuty.Level.VILLAGE) {
            return;
        }
        List<MeetingResult> dealt = meeting.done().stream()
                .filter(result -> taskIds.contains(result.taskId()))
                .toList();
        by(dealt, false).forEach((village, results) -> tell(Addressee.role(VILLAGE, village), meeting, kind, results));
        if (kind.level() == JointDuty.Level.COUNTY) {
            by(dealt, true)
                    .forEach((township, results) -> tell(Addressee.role(TOWNSHIP, township), meeting, kind, results));
        }
    }

    private static Map<AreaCode, List<MeetingResult>> by(List<MeetingResult> results, boolean township) {
        return results.stream()
                .collect(Collectors.groupingBy(
                        result -> township ? result.village().township().orElseThrow() : result.village(),
                        () -> new TreeMap<>(java.util.Comparator.comparing(AreaCode::value)),
                        Collectors.toList()));
    }

    private void tell(Addressee to, Meeting meeting, JointDuty kind, List<MeetingResult> results) {
        long forward = results.stream()
                .filter(result -> kind.goesOn().contains(result.verdict()))
                .count();
        notifications.tell(
                List.of(to),
                forward == results.size() ? "meeting-held" : "meeting-held-some",
                List.of(
                        "@duty." + meeting.duty(),
                        "#" + meeting.heldOn(),
                        String.valueOf(results.size()),
                        String.valueOf(forward),
                        String.valueOf(results.size() - forward)),
                "meetings/" + meeting.number());
    }
}
