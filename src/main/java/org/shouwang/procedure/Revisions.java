package org.shouwang.procedure;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.shouwang.form.Change;
import org.shouwang.form.FieldType;
import org.shouwang.form.Forms;
import org.springframework.stereotype.Component;

/**
 * What a submission says otherwise than the one before it: a duty done a second time against its first, a correction
 * against what was collected until then.
 */
@Component
public class Revisions {

    /** A correction states what changes; what it leaves out stays as it was. */
    private static final String CORRECTION = "correction";

    private static final String VISIT = "verificationVisit";

    private final Forms forms;

    Revisions(Forms forms) {
        this.forms = forms;
    }

    /**
     * A submission held against an earlier one.
     *
     * @param earlier the newest one it is held against
     * @param changes the fields that differ
     */
    public record Revision(Submission earlier, List<Change> changes) {

        /** How many differences a person would count. */
        public int count() {
            return changes.stream().mapToInt(Change::count).sum();
        }
    }

    /**
     * The revisions among the submissions of a run.
     *
     * @param submissions as they were handed in, oldest first
     * @return by id of the submission; one that stands against none, or says the same, is missing
     */
    public Map<Long, Revision> among(List<Submission> submissions) {
        Map<Long, Revision> revisions = new HashMap<>();
        for (int i = 0; i < submissions.size(); i++) {
            Submission now = submissions.get(i);
            List<Submission> before = submissions.subList(0, i);
            Revision revision = now.duty().equals(CORRECTION) ? corrected(now, before) : again(now, before);
            if (revision != null && !revision.changes().isEmpty()) {
                revisions.put(now.id(), revision);
            }
        }
        return revisions;
    }

    private Revision corrected(Submission now, List<Submission> before) {
        ObjectNode collected = JsonNodeFactory.instance.objectNode();
        Submission newest = null;
        for (Submission earlier : before) {
            if (List.of(VISIT, CORRECTION).contains(earlier.duty())) {
                collected.setAll(earlier.values());
                newest = earlier;
            }
        }
        return newest == null
                ? null
                : new Revision(
                        newest,
                        changes(now, collected).stream()
                                .filter(this::ofWhatWasCollected)
                                .toList());
    }

    /** The words and files that explain a correction are its own; what it corrects stands in the visit's form too. */
    private boolean ofWhatWasCollected(Change change) {
        return change.after() != null
                && change.field().type() != FieldType.ATTACHMENTS
                && forms.latest(VISIT).field(change.field().key()).isPresent();
    }

    private Revision again(Submission now, List<Submission> before) {
        return before.stream()
                .filter(earlier -> earlier.formKey().equals(now.formKey())
                        && Objects.equals(earlier.party(), now.party())
                        && comparable(earlier, now))
                .reduce((first, second) -> second)
                .map(earlier -> new Revision(earlier, changes(now, earlier.values())))
                .orElse(null);
    }

    /** A visit at which nobody was at home has nothing to be held against. */
    private static boolean comparable(Submission earlier, Submission now) {
        long shared = now.values().properties().stream()
                .filter(value -> earlier.values().has(value.getKey()))
                .count();
        return shared * 2 >= now.values().size();
    }

    private List<Change> changes(Submission now, ObjectNode before) {
        return forms.changes(forms.require(now.formKey(), now.formVersion()), before, now.values());
    }
}
