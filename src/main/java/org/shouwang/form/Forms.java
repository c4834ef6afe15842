package org.shouwang.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.Text;
import org.shouwang.shared.Wording;
import org.shouwang.shared.WorkClock;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * The forms of all duties: one versioned definition each, from which the JSON Schema, the check and the default view
 * follow. The definitions are the resources {@code forms/<key>.v<version>.json}; every version stays available.
 */
@Component
public class Forms {

    private final DefinitionFiles files;
    private final WorkClock clock;
    private final Codes codes;
    private final Wording wording;

    Forms(WorkClock clock, Codes codes, Wording wording) {
        this.files = DefinitionFiles.read();
        this.clock = clock;
        this.codes = codes;
        this.wording = wording;
    }

    /** The latest version of every form, by key. */
    public List<FormDefinition> list() {
        return files.latest();
    }

    /**
     * The version that a new piece of work is filled with.
     *
     * @param key word of the duty
     * @return its latest definition
     * @throws Refusal {@code form.unknown} where the duty has no form
     */
    public FormDefinition latest(String key) {
        return files.latest(key);
    }

    /**
     * One version, for example that of a submission.
     *
     * @param key word of the duty
     * @param version counted from 1
     * @return the definition
     * @throws Refusal {@code form.unknown} where it does not exist
     */
    public FormDefinition require(String key, int version) {
        return files.require(key, version);
    }

    /**
     * Everything that speaks against values, with today's code lists.
     *
     * @param definition the form
     * @param verdict the verdict they are to carry, or null for a draft that must only be well formed
     * @param values the values by field key
     * @return all reasons, each with the path of its field ({@code assets[0].kind}); none where the values are good
     */
    public List<Reason> check(FormDefinition definition, String verdict, ObjectNode values) {
        return check(definition, verdict, values, clock.today());
    }

    /**
     * Everything that speaks against values, with the code lists of a day.
     *
     * @param definition the form
     * @param verdict the verdict they are to carry, or null for a draft
     * @param values the values by field key
     * @param on the day whose codes count
     * @return all reasons
     */
    public List<Reason> check(FormDefinition definition, String verdict, ObjectNode values, LocalDate on) {
        return new ValueCheck(codes, wording, on).check(definition, verdict, values);
    }

    /**
     * The values as they are stored: without blanks and without what the form does not ask under the other values.
     *
     * @param definition the form
     * @param values as entered
     * @return a new object
     */
    public ObjectNode kept(FormDefinition definition, ObjectNode values) {
        return new Values(definition).kept(values);
    }

    /**
     * The values of one household of a meeting: what the meeting gives to it, then the household's own.
     *
     * @param definition the form
     * @param verdict the household's verdict
     * @param meeting the values of the meeting
     * @param own the values of the household
     * @return a new object
     */
    public ObjectNode merged(FormDefinition definition, String verdict, ObjectNode meeting, ObjectNode own) {
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        for (Field field : definition.fields()) {
            JsonNode given = meeting.get(field.key());
            if (given != null && field.givenByMeeting(verdict)) {
                values.set(field.key(), given);
            }
        }
        own.properties().forEach(value -> values.set(value.getKey(), value.getValue()));
        return values;
    }

    /**
     * The names of those who collected.
     *
     * @param definition the form
     * @param values good values
     * @return the names in the order of the form, each once
     */
    public List<String> collectedBy(FormDefinition definition, ObjectNode values) {
        return new Values(definition).names(Fact.COLLECTED_BY, values);
    }

    /**
     * The names of those who signed.
     *
     * @param definition the form
     * @param values good values
     * @return the names in the order of the form, each once
     */
    public List<String> signedBy(FormDefinition definition, ObjectNode values) {
        return new Values(definition).names(Fact.SIGNED_BY, values);
    }

    /**
     * Every attachment that the values name, signatures included, so that they can be bound to the case.
     *
     * @param definition the form
     * @param values good values
     * @return the ids, each once
     */
    public List<UUID> attachments(FormDefinition definition, ObjectNode values) {
        return new Values(definition).attachments(values);
    }

    /**
     * Every attachment that the values name, with the field it stands in.
     *
     * @param definition the form
     * @param values good values
     * @return the field by id, in the order of the form; of a table its column
     */
    public Map<UUID, Field> attachmentFields(FormDefinition definition, ObjectNode values) {
        return new Values(definition).attachmentFields(values);
    }

    /**
     * What some values say otherwise than those before them; a signature made anew is no difference.
     *
     * @param definition the form in whose words they are told
     * @param before the values before
     * @param after the values now
     * @return the fields that differ, in the order of the form
     */
    public List<Change> changes(FormDefinition definition, ObjectNode before, ObjectNode after) {
        return Differences.between(definition.fields(), before, after);
    }

    /**
     * The form as JSON Schema 2020-12 in the reader's language; what single verdicts need stands in
     * {@code x-required-for}.
     *
     * @param definition the form
     * @return the schema
     */
    public JsonNode schema(FormDefinition definition) {
        return schema(definition, null, LocaleContextHolder.getLocale());
    }

    /**
     * The form as JSON Schema 2020-12 with what one verdict needs.
     *
     * @param definition the form
     * @param verdict name of the verdict, or null
     * @param locale language of titles
     * @return the schema
     */
    public JsonNode schema(FormDefinition definition, String verdict, Locale locale) {
        return new SchemaOf(codes, wording, clock.today(), locale).schema(definition, verdict);
    }

    /**
     * Completes values with plain ones for every field that a verdict still lacks, for invented cases and trials. The
     * result passes the check where the given values do and the attachments exist.
     *
     * @param definition the form
     * @param verdict name of the verdict
     * @param given values that stay as they are; may be empty
     * @param attachment gives the id of a stored attachment
     * @return a new object
     */
    public ObjectNode example(FormDefinition definition, String verdict, ObjectNode given, Supplier<UUID> attachment) {
        return new Example(codes, clock.today(), attachment).complete(definition, verdict, given);
    }

    /**
     * Whether a field is asked under the other values of the form, or a column under those of its row.
     *
     * @param siblings the fields of the form, or the columns of the table
     * @param field one of them
     * @param values the values of the form or of the row
     * @return whether it is shown, required and kept
     */
    public boolean asks(List<Field> siblings, Field field, ObjectNode values) {
        return new Values(siblings).asks(field, values);
    }

    /**
     * The choices of a field today.
     *
     * @param field a {@code CODE} or {@code CODES}
     * @return its options in order
     */
    public List<Option> options(Field field) {
        return field.codeList() == null ? field.options() : codes.of(field.codeList(), clock.today());
    }

    /**
     * Reads rows that were copied from a spreadsheet: by the headings in the first row, else in the order of the columns.
     *
     * @param table a {@code TABLE}
     * @param text cells set apart by tabs, rows by line breaks
     * @return the rows as read; what could not be read is said and left out
     */
    public Pasted pasted(Field table, String text) {
        return spreadsheet().rows(table, text);
    }

    /**
     * Reads single fields that were copied from a spreadsheet as lines of a label and a value.
     *
     * @param fields those that may be filled
     * @param text cells set apart by tabs, lines by line breaks
     * @return one row with what was read, none where no label is known
     */
    public Pasted pasted(List<Field> fields, String text) {
        return spreadsheet().labelled(fields, text);
    }

    private SpreadsheetReader spreadsheet() {
        return new SpreadsheetReader(
                this::options,
                field -> Reason.of(
                        "form.cell-unreadable",
                        field.label(),
                        wording.both("form.expected." + field.type().name())));
    }

    /**
     * What a stored key of a field reads, codes that have ended since included.
     *
     * @param field a {@code CODE} or {@code CODES}
     * @param key stored key
     * @return the wording, the key itself where nothing knows it
     */
    public Text label(Field field, String key) {
        return field.codeList() != null
                ? codes.label(field.codeList(), key)
                : field.options().stream()
                        .filter(option -> option.key().equals(key))
                        .map(Option::label)
                        .findFirst()
                        .orElseGet(() -> new Text(key, key));
    }
}
