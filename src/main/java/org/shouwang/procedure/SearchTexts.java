package org.shouwang.procedure;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouwang.household.NameKey;
import org.shouwang.process.Inbox;
import org.shouwang.process.InboxFacts;
import org.shouwang.shared.AreaCode;
import org.shouwang.territory.Territory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What work is found by: whom it is for, by name and initials, its numbers and its place. */
@Component
class SearchTexts {

    private final Territory territory;
    private final Inbox inbox;
    private final JdbcClient jdbc;

    SearchTexts(Territory territory, Inbox inbox, JdbcClient jdbc) {
        this.territory = territory;
        this.inbox = inbox;
        this.jdbc = jdbc;
    }

    String of(String headName, String runNumber, String caseNumber, String leadNumber, AreaCode area) {
        return Stream.concat(
                        Stream.of(headName, caseNumber, leadNumber, runNumber, territory.shortName(area)),
                        NameKey.of(headName).initials().stream().sorted())
                .filter(part -> part != null && !part.isEmpty())
                .map(part -> part.toLowerCase(Locale.ROOT))
                .distinct()
                .collect(Collectors.joining("|"));
    }

    InboxFacts.Found found(String headName, String runNumber, String caseNumber, String leadNumber, AreaCode area) {
        return new InboxFacts.Found(NameKey.of(headName).sort(), of(headName, runNumber, caseNumber, leadNumber, area));
    }

    /** Work from before there was a search. Pinyin is not the database's affair, so the migration leaves it to this. */
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    void fillIn() {
        inbox.fillIn(row -> found(row.headName(), row.runNumber(), row.caseNumber(), row.leadNumber(), row.area()));
        jdbc.sql(
                        "select number, head_name, case_number, lead_number, area_code from procedure_run where search_text = '' or head_key = ''")
                .query((row, n) -> new String[] {
                    row.getString("number"),
                    of(
                            row.getString("head_name"),
                            row.getString("number"),
                            row.getString("case_number"),
                            row.getString("lead_number"),
                            AreaCode.of(row.getString("area_code"))),
                    NameKey.of(row.getString("head_name")).sort()
                })
                .list()
                .forEach(run -> jdbc.sql(
                                "update procedure_run set search_text = :text, head_key = :key where number = :number")
                        .param("text", run[1])
                        .param("key", run[2])
                        .param("number", run[0])
                        .update());
    }
}
