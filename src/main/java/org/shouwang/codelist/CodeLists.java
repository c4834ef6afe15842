package org.shouwang.codelist;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.shouwang.identity.CurrentActor;
import org.shouwang.identity.Role;
import org.shouwang.identity.Scope;
import org.shouwang.shared.Journalled;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.Text;
import org.shouwang.territory.AreaKind;
import org.shouwang.territory.Territory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The code lists of the trade as dated data: what may be chosen in a form on a day, and what a stored key reads. The
 * lists come from the files in {@code codelists/}; a county adds to them without a programmer. Reads are answered from
 * memory.
 */
@Component
public class CodeLists {

    private final CodeTable table;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Territory territory;
    private volatile Map<String, CodeList> lists;

    CodeLists(CodeTable table, ApplicationEventPublisher events, CurrentActor actor, Territory territory) {
        this.table = table;
        this.events = events;
        this.actor = actor;
        this.territory = territory;
        table.seed();
        this.lists = table.load();
    }

    /** Keys of all lists with their names, in alphabetical order. */
    public Map<String, Text> lists() {
        var names = new LinkedHashMap<String, Text>();
        lists.forEach((key, list) -> names.put(key, list.name()));
        return names;
    }

    /**
     * What may be chosen on a day.
     *
     * @param list key of the list
     * @param on the day, usually today or the day of the fact
     * @return the codes in their order
     * @throws Refusal {@code codelist.unknown-list}
     */
    public List<Code> of(String list, LocalDate on) {
        return require(list).codes().stream().filter(c -> c.validOn(on)).toList();
    }

    /**
     * What may be chosen on a day below a code of the upper level.
     *
     * @param list key of the list
     * @param parent key of the upper code
     * @param on the day
     * @return the codes in their order
     * @throws Refusal {@code codelist.unknown-list}
     */
    public List<Code> below(String list, String parent, LocalDate on) {
        return of(list, on).stream().filter(c -> parent.equals(c.parent())).toList();
    }

    /** Whether a key may be chosen from a list on a day; false for an unknown list. */
    public boolean has(String list, String key, LocalDate on) {
        var known = lists.get(list);
        return known != null && known.codes().stream().anyMatch(c -> c.key().equals(key) && c.validOn(on));
    }

    /**
     * The latest wording of a stored key; codes that have ended keep theirs.
     *
     * @param list key of the list
     * @param key stored key
     * @return the wording, the key itself where it is in no list
     */
    public Text label(String list, String key) {
        return Optional.ofNullable(lists.get(list)).stream()
                .flatMap(l -> l.codes().stream())
                .filter(c -> c.key().equals(key))
                .max(Comparator.comparing(Code::validFrom))
                .map(Code::label)
                .orElseGet(() -> new Text(key, key));
    }

    /**
     * Adds a code, or a new wording of one whose earlier entry has ended before.
     *
     * @param code the entry; its order places it in the list
     * @return what was added
     * @throws Refusal {@code codelist.administrators-only} (403), {@code codelist.unknown-list},
     *     {@code codelist.key-malformed}, {@code codelist.label-missing}, {@code codelist.valid-from-missing},
     *     {@code codelist.unknown-parent}, {@code codelist.ends-before-start}, {@code codelist.periods-overlap}
     */
    @Transactional
    public Code add(Code code) {
        requireMayKeep();
        var list = require(code.list());
        var overlaps = list.codes().stream()
                .filter(c -> c.key().equals(code.key()))
                .filter(c -> code.validFrom() != null)
                .anyMatch(c -> c.validOn(code.validFrom()) || code.validOn(c.validFrom()));
        new Reasons()
                .addIf(
                        code.key() == null || !code.key().matches("[A-Za-z0-9][A-Za-z0-9_]*"),
                        Reason.of("codelist.key-malformed", code.key() == null ? "" : code.key())
                                .at("key"))
                .addIf(
                        code.label() == null
                                || Stream.of(code.label().zh(), code.label().en())
                                        .anyMatch(t -> t == null || t.isBlank()),
                        Reason.of("codelist.label-missing", code.key()).at("label"))
                .addIf(
                        code.validFrom() == null,
                        Reason.of("codelist.valid-from-missing").at("validFrom"))
                .addIf(
                        code.parent() != null
                                && list.codes().stream()
                                        .noneMatch(c -> code.parent().equals(c.parent())),
                        Reason.of("codelist.unknown-parent", code.parent()).at("parent"))
                .addIf(
                        code.validTo() != null
                                && code.validFrom() != null
                                && code.validTo().isBefore(code.validFrom()),
                        Reason.of("codelist.ends-before-start", code.validFrom(), code.validTo())
                                .at("validTo"))
                .addIf(
                        overlaps,
                        Reason.of("codelist.periods-overlap", code.key(), code.validFrom())
                                .at("validFrom"))
                .refuseIfAny();
        table.insert(code);
        journal("codelist.added", null, code);
        return code;
    }

    /**
     * Ends the open entry of a code; what was stored with it stays readable.
     *
     * @param list key of the list
     * @param key the code
     * @param lastDay last day on which it may be chosen
     * @return the ended entry
     * @throws Refusal {@code codelist.administrators-only} (403), {@code codelist.unknown-list},
     *     {@code codelist.no-open-entry}, {@code codelist.last-day-missing}, {@code codelist.ends-before-start}
     */
    @Transactional
    public Code end(String list, String key, LocalDate lastDay) {
        requireMayKeep();
        if (lastDay == null) {
            throw Refusal.invalid(Reason.of("codelist.last-day-missing").at("validTo"));
        }
        var open = require(list).codes().stream()
                .filter(c -> c.key().equals(key) && c.validTo() == null)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(Reason.of("codelist.no-open-entry", list, key)));
        if (lastDay.isBefore(open.validFrom())) {
            throw Refusal.invalid(Reason.of("codelist.ends-before-start", open.validFrom(), lastDay)
                    .at("validTo"));
        }
        table.end(open, lastDay);
        var ended = new Code(list, key, open.label(), open.validFrom(), lastDay, open.order(), open.parent());
        journal("codelist.ended", open, ended);
        return ended;
    }

    /**
     * Whether the person may add and end codes. The lists hold for every area of the installation, so it takes an
     * administrator of all of them.
     */
    public boolean mayKeep() {
        return actor.find()
                .filter(person -> person.isSystem() || coversAll(person.scope(Role.ADMINISTRATOR)))
                .isPresent();
    }

    private boolean coversAll(Scope scope) {
        return !scope.areas().isEmpty()
                && territory.all(AreaKind.PROVINCE).stream().allMatch(province -> scope.covers(province.code()));
    }

    private void requireMayKeep() {
        if (!mayKeep()) {
            throw Refusal.forbidden(Reason.of("codelist.administrators-only"));
        }
    }

    /**
     * All entries of a list, past, present and to come, in their order.
     *
     * @param list key of the list
     * @return the entries
     * @throws Refusal {@code codelist.unknown-list}
     */
    public List<Code> all(String list) {
        return require(list).codes();
    }

    private CodeList require(String list) {
        var known = lists.get(list);
        if (known == null) {
            throw Refusal.notFound(Reason.of("codelist.unknown-list", list).at("list"));
        }
        return known;
    }

    private void journal(String verb, Code before, Code after) {
        events.publishEvent(new Journalled(
                verb, "codelist", after.list(), null, null, table.json(before), table.json(after), null));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                lists = table.load();
            }
        });
    }
}
