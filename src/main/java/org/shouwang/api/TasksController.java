package org.shouwang.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.shouwang.form.FormDefinition;
import org.shouwang.form.Forms;
import org.shouwang.procedure.Completion;
import org.shouwang.procedure.Handover;
import org.shouwang.procedure.Handovers;
import org.shouwang.procedure.JointTasks;
import org.shouwang.procedure.KnownBefore;
import org.shouwang.procedure.Outlook;
import org.shouwang.procedure.Preparations;
import org.shouwang.procedure.SentBack;
import org.shouwang.procedure.TaskCounts;
import org.shouwang.procedure.TaskDetail;
import org.shouwang.procedure.TaskFilter;
import org.shouwang.procedure.TaskRow;
import org.shouwang.procedure.Tasks;
import org.shouwang.procedure.VerdictOption;
import org.shouwang.procedure.Worklists;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.Text;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tasks")
@Tag(name = "Tasks", description = "My open work: find it, take it, draft it, complete it")
class TasksController {

    /**
     * A row of the inbox with the label of its duty.
     *
     * @param row the task
     * @param dutyLabel what its duty is called
     */
    @Schema(name = "Task")
    record Item(@JsonUnwrapped TaskRow row, Text dutyLabel) {}

    /**
     * What I completed, with labels, and where it stands now.
     *
     * @param done what was done
     * @param dutyLabel what the duty is called
     * @param verdictLabel what the verdict is called
     */
    @Schema(name = "DoneTask")
    record Done(@JsonUnwrapped Handover done, Text dutyLabel, Text verdictLabel) {}

    /**
     * What a duty asks: the JSON Schema of the form that a completion sends.
     *
     * @param key key of the form, most often the word of the duty
     * @param version its version; a case stays with the one it was asked by
     * @param title what it is called
     * @param schema JSON Schema (draft 2020-12) of {@code form} of a completion: labels, types, code lists, what is
     *     required by which verdict
     */
    @Schema(name = "TaskForm")
    record Form(String key, int version, Text title, JsonNode schema) {}

    /**
     * A task opened by somebody who may do it.
     *
     * @param task what to do, for whom, until when
     * @param element element id in the diagram
     * @param mine whether I am at it
     * @param form what it asks
     * @param values the draft where there is one, else what is known already; to be completed and sent as {@code
     *     form}
     * @param draftSavedAt when the draft was saved, or null
     * @param verdicts how it may end; {@code name} is sent as {@code verdict}
     * @param earliestDoneOn earliest legal date it may carry
     * @param deadlines the run's deadlines with their derivation
     * @param earlier what was handed in before, oldest first
     * @param sentBack why it came back and what was noted at its fields, or null
     * @param findings what to look at twice, never a refusal
     */
    @Schema(name = "TaskDetail")
    record Detail(
            Item task,
            String element,
            boolean mine,
            Form form,
            ObjectNode values,
            Instant draftSavedAt,
            List<VerdictOption> verdicts,
            LocalDate earliestDoneOn,
            List<Filed.Deadline> deadlines,
            List<Filed.Handed> earlier,
            SentBack sentBack,
            List<Filed.Finding> findings) {}

    /**
     * The duty that may be done together with a task.
     *
     * @param duty its word
     * @param dutyLabel what it is called
     * @param verdict the verdict of the task that leads to it
     * @param form what it asks
     * @param values its draft where there is one, else what is known already
     * @param verdicts how it may end
     */
    @Schema(name = "TaskBehind")
    record Behind(
            String duty, Text dutyLabel, String verdict, Form form, ObjectNode values, List<VerdictOption> verdicts) {}

    /**
     * Two duties handed in together.
     *
     * @param first what is handed in for the task, with the verdict that leads to the duty behind it
     * @param second what is handed in for that duty
     */
    @Schema(name = "JointCompletion")
    record Both(Completion first, Completion second) {}

    private final Tasks tasks;
    private final Worklists worklists;
    private final Preparations preparations;
    private final JointTasks jointTasks;
    private final Handovers handovers;
    private final Forms forms;
    private final Filed filed;

    TasksController(
            Tasks tasks,
            Worklists worklists,
            Preparations preparations,
            JointTasks jointTasks,
            Handovers handovers,
            Forms forms,
            Filed filed) {
        this.tasks = tasks;
        this.worklists = worklists;
        this.preparations = preparations;
        this.jointTasks = jointTasks;
        this.handovers = handovers;
        this.forms = forms;
        this.filed = filed;
    }

    @GetMapping
    @Operation(
            summary = "My open work",
            description =
                    "By due date unless sort says otherwise. The text is part of the head's name, pinyin initials, a"
                            + " number or a village.")
    Items<Item> list(
            @RequestParam(required = false) String duty,
            @RequestParam(required = false) AreaCode area,
            @RequestParam(required = false) String text,
            @RequestParam(required = false) String q,
            @RequestParam(defaultValue = "ALL") TaskFilter.Bucket bucket,
            @RequestParam(required = false) String caseNumber,
            @RequestParam(defaultValue = "DUE") TaskFilter.Sort sort,
            @RequestParam(defaultValue = "false") boolean descending,
            @Parameter(description = "Key of a procedure, such as identification or riskElimination")
                    @RequestParam(required = false)
                    String procedure,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var filter = new TaskFilter(duty, area, q == null ? text : q, bucket, caseNumber, sort, descending, procedure);
        return Items.of(tasks.search(filter, cursor, Items.within(limit)).map(this::item));
    }

    @GetMapping("/counts")
    @Operation(summary = "How much work there is in each part of my inbox, and how much I passed on")
    TaskCounts counts(
            @RequestParam(required = false) String duty,
            @RequestParam(required = false) AreaCode area,
            @RequestParam(required = false) String q,
            @Parameter(description = "Key of a procedure, such as identification or riskElimination")
                    @RequestParam(required = false)
                    String procedure) {
        return worklists.counts(new TaskFilter(duty, area, q, TaskFilter.Bucket.ALL, null).within(procedure));
    }

    @GetMapping("/done")
    @Operation(
            summary = "What I completed and where it stands now",
            description = "The newest first unless sort is RECEIVED (when it was done), VILLAGE or HEAD.")
    Items<Done> done(
            @RequestParam(required = false) String duty,
            @RequestParam(required = false) AreaCode area,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String caseNumber,
            @RequestParam(defaultValue = "DUE") TaskFilter.Sort sort,
            @RequestParam(defaultValue = "false") boolean descending,
            @Parameter(description = "Key of a procedure, such as identification or riskElimination")
                    @RequestParam(required = false)
                    String procedure,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var filter = new TaskFilter(duty, area, q, TaskFilter.Bucket.ALL, caseNumber, sort, descending, procedure);
        return Items.of(handovers.search(filter, cursor, Items.within(limit)).map(this::done));
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "A task with its form, the verdicts that are open, its deadlines and what was handed in before",
            description = "Values are the draft where there is one, else what is known already. form.schema is the JSON"
                    + " Schema of what a completion sends as form, in the language of Accept-Language.")
    Detail read(@PathVariable String id) {
        TaskDetail task = tasks.open(id);
        FormDefinition form = task.form();
        return new Detail(
                item(task.row()),
                task.element(),
                task.mine(),
                new Form(form.key(), form.version(), form.title(), forms.schema(form)),
                task.values(),
                task.draftSavedAt(),
                task.verdicts(),
                task.earliestDoneOn(),
                filed.deadlines(task.deadlines()),
                filed.submissions(task.earlier()),
                task.sentBack(),
                filed.findings(task.findings()));
    }

    @PostMapping("/{id}/claim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a task", description = "409 where somebody else is at it.")
    void claim(@PathVariable String id) {
        tasks.claim(id);
    }

    @PostMapping("/{id}/release")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Give a task back; its draft stays")
    void release(@PathVariable String id) {
        tasks.release(id);
    }

    @PutMapping("/{id}/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Save what is typed so far, complete or not",
            description = "Values as of form in a completion; nothing is checked yet.")
    void draft(@PathVariable String id, @RequestBody ObjectNode values) {
        tasks.saveDraft(id, values);
    }

    @PostMapping("/{id}/completion")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Complete a task",
            description =
                    "form holds the values that GET /tasks/{id} asks for by the JSON Schema in form.schema, beginning with its"
                            + " values; verdict is one of its verdicts. What single verdicts need stands in the schema as"
                            + " well. Everything changes together or nothing does. 409 where the task is done, not taken or taken by"
                            + " somebody else; 422 with all reasons where what is handed in breaks rules.")
    Filed.Handed complete(@PathVariable String id, @RequestBody Completion completion) {
        return filed.submission(tasks.complete(id, completion));
    }

    @PostMapping("/{id}/outlook")
    @Operation(
            summary = "What values come to before they are handed in",
            description =
                    "The income against the line and the category with its reasons, by the rules of the completion."
                            + " 404 where the duty reckons nothing. Nothing is kept.")
    Outlook outlook(@PathVariable String id, @RequestBody Completion completion) {
        ObjectNode values = completion.form() == null ? JsonNodeFactory.instance.objectNode() : completion.form();
        return preparations
                .outlook(id, values, completion.doneOn())
                .orElseThrow(() -> Refusal.notFound(Reason.of("task.reckons-nothing")));
    }

    @GetMapping("/{id}/known-before")
    @Operation(summary = "What was recorded before of that which the form asks, the one to prefer first")
    List<KnownBefore> knownBefore(@PathVariable String id) {
        return preparations.knownBefore(id);
    }

    @GetMapping("/{id}/ways-on")
    @Operation(summary = "What each verdict leads to, by the diagram of the run")
    List<Preparations.WayOn> waysOn(@PathVariable String id) {
        return preparations.waysOn(id);
    }

    @GetMapping("/{id}/together")
    @Operation(
            summary = "The duty that may be done together with a task",
            description = "409 where the diagram has another one next, or where I may not do it.")
    Behind together(@PathVariable String id) {
        var behind = jointTasks.behind(id).orElseThrow(() -> Refusal.conflict(Reason.of("task.not-together")));
        FormDefinition form = behind.form();
        return new Behind(
                behind.duty(),
                filed.duty(behind.duty()),
                behind.verdict(),
                new Form(form.key(), form.version(), form.title(), forms.schema(form)),
                behind.values(),
                behind.verdicts());
    }

    @PutMapping("/{id}/together/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Save what is typed so far for the duty that is done together with a task")
    void draftTogether(@PathVariable String id, @RequestBody ObjectNode values) {
        jointTasks.saveDraft(id, values);
    }

    @PostMapping("/{id}/together/completion")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Complete a task and the duty behind it",
            description =
                    "Both or neither; each leaves its own submission. The fields of 422 are led by the duty's word.")
    List<Filed.Handed> completeTogether(@PathVariable String id, @RequestBody Both both) {
        return filed.submissions(jointTasks.complete(id, both.first(), both.second()));
    }

    private Done done(Handover done) {
        return new Done(done, filed.duty(done.duty()), filed.verdict(done.duty(), done.verdict()));
    }

    private Item item(TaskRow row) {
        return new Item(row, filed.duty(row.element()));
    }
}
