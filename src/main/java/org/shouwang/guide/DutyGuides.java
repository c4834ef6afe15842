package org.shouwang.guide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shouwang.form.Field;
import org.shouwang.form.FieldType;
import org.shouwang.form.FormDefinition;
import org.shouwang.form.Forms;
import org.shouwang.identity.Actor;
import org.shouwang.identity.CurrentActor;
import org.shouwang.policy.Profile;
import org.shouwang.policy.Profiles;
import org.shouwang.procedure.Procedure;
import org.shouwang.process.ProcessVocabulary;
import org.shouwang.process.Ways;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.WorkClock;
import org.shouwang.territory.Area;
import org.shouwang.territory.Territory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Explains the duties from what the product itself goes by: the county's profile, the diagram and the forms. */
@Component
public class DutyGuides {

    private final ObjectProvider<Procedure> procedures;
    private final Ways ways;
    private final Forms forms;
    private final Profiles profiles;
    private final Territory territory;
    private final CurrentActor currentActor;
    private final WorkClock clock;

    DutyGuides(
            ObjectProvider<Procedure> procedures,
            Ways ways,
            Forms forms,
            Profiles profiles,
            Territory territory,
            CurrentActor currentActor,
            WorkClock clock) {
        this.procedures = procedures;
        this.ways = ways;
        this.forms = forms;
        this.profiles = profiles;
        this.territory = territory;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** The counties whose rules I may have to do with; everybody within one county has that one. */
    public List<Area> counties() {
        Actor actor = currentActor.require();
        return territory.counties().stream()
                .filter(county -> actor.posts().stream()
                        .anyMatch(post ->
                                county.code().within(post.area()) || post.area().within(county.code())))
                .toList();
    }

    /**
     * All duties under the rules of a county, by procedure in the order they are drawn.
     *
     * @param county the county
     * @return its duties
     * @throws Refusal {@code policy.no-profile} where the county has no rules for today
     */
    @Transactional(readOnly = true)
    public List<DutyGuide> all(AreaCode county) {
        Actor actor = currentActor.require();
        Profile profile = profiles.of(county, clock.today());
        Map<String, DutyGuide> guides = new LinkedHashMap<>();
        procedures.stream()
                .sorted(java.util.Comparator.comparing(Procedure::opensCases))
                .forEach(procedure -> {
                    String key = procedure.vocabulary().processKey();
                    for (var drawn : ways.duties(key, county, clock.today(), procedure.vocabulary())) {
                        String duty = ProcessVocabulary.word(drawn.element());
                        guides.putIfAbsent(duty, guide(procedure, duty, drawn, profile, actor));
                    }
                });
        return List.copyOf(guides.values());
    }

    /**
     * One duty under the rules of a county.
     *
     * @param duty word of the duty
     * @param county the county
     * @return what there is to know
     * @throws Refusal {@code guide.duty-unknown} (404), {@code policy.no-profile}
     */
    @Transactional(readOnly = true)
    public DutyGuide require(String duty, AreaCode county) {
        return all(county).stream()
                .filter(guide -> guide.duty().equals(duty))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(Reason.of("guide.duty-unknown")));
    }

    /** Whether a word of a diagram is work done by people. */
    public boolean isDuty(String word) {
        return procedures.stream().anyMatch(procedure -> procedure.vocabulary().duties().keySet().stream()
                .anyMatch(key -> ProcessVocabulary.word(key).equals(word)));
    }

    private DutyGuide guide(Procedure procedure, String duty, Ways.DrawnDuty drawn, Profile profile, Actor actor) {
        FormDefinition form = forms.latest(duty);
        return new DutyGuide(
                procedure.vocabulary().processKey(),
                duty,
                drawn.roles(),
                drawn.roles().stream().anyMatch(actor::holds),
                profile,
                limits(procedure, duty, drawn, profile),
                materials(form),
                form,
                drawn.onward());
    }

    /** The duty's own limit, the notice that it hangs out or waits for, and the whole. */
    private static List<DutyGuide.TimeLimit> limits(
            Procedure procedure, String duty, Ways.DrawnDuty drawn, Profile profile) {
        List<DutyGuide.TimeLimit> limits = new ArrayList<>();
        procedure
                .timerOf(duty)
                .ifPresent(timer ->
                        limits.add(new DutyGuide.TimeLimit(timer, profile.limit(timer), profile.ground(timer))));
        boolean posts = drawn.onward().values().stream().anyMatch(next -> next.contains("noticePeriod"));
        if (posts || duty.equals("concludeNotice")) {
            limits.add(new DutyGuide.TimeLimit(
                    "noticePeriod", profile.limit("villageNotice"), profile.ground("villageNotice")));
        }
        if (procedure.opensCases()) {
            limits.add(
                    new DutyGuide.TimeLimit("totalLimit", profile.limit("totalLimit"), profile.ground("totalLimit")));
        }
        return limits;
    }

    private static List<Field> materials(FormDefinition form) {
        return form.sections().stream()
                .flatMap(section -> section.fields().stream())
                .filter(field -> field.type() == FieldType.ATTACHMENTS || field.type() == FieldType.SIGNATURE)
                .toList();
    }
}
