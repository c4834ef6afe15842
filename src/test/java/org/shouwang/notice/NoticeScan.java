package org.shouwang.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.shouwang.identity.CurrentActor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads every notice as everybody would and looks for what may not stand there, of its own households above all. */
@Component
public class NoticeScan {

    private final JdbcClient jdbc;
    private final NoticeSheets sheets;
    private final PublicNoticeHtml html;
    private final ForbiddenData forbidden;
    private final CurrentActor actor;
    private long scanned;

    NoticeScan(
            JdbcClient jdbc, NoticeSheets sheets, PublicNoticeHtml html, ForbiddenData forbidden, CurrentActor actor) {
        this.jdbc = jdbc;
        this.sheets = sheets;
        this.html = html;
        this.forbidden = forbidden;
        this.actor = actor;
    }

    /** Scans the notices that were posted since the last scan. */
    public synchronized int check() {
        List<String> numbers = jdbc.sql("select number from public_notice where id > :last order by id")
                .param("last", scanned)
                .query(String.class)
                .list();
        scanned = jdbc.sql("select coalesce(max(id), 0) from public_notice")
                .query(Long.class)
                .single();
        numbers.forEach(this::check);
        return numbers.size();
    }

    private void check(String number) {
        String county = number.substring(3, 9);
        Sheet sheet = actor.callAs("county-" + county, () -> sheets.require(number));
        String written = String.join(
                "\n",
                Stream.of(
                                Stream.of(sheet.title(), sheet.place(), sheet.issuingBody()),
                                sheet.paragraphs().stream(),
                                sheet.lines().stream()
                                        .map(line -> line.headName() + " " + line.people() + " "
                                                + line.categoryLabel().zh() + " " + line.villageName()))
                        .flatMap(part -> part)
                        .toList());
        String page = html.notice(sheet, PublicNoticePage.Typed.NOTHING, List.of());
        // The days of the period are no births, the number of the former sheet is no account.
        String undated = written.replaceAll("20\\d\\d年\\d{1,2}月\\d{1,2}日|GS-[\\d-]+", "");
        assertThat(forbidden.in(undated, number)).as(number + ": " + written).isEmpty();
        for (String secret : secrets(number)) {
            assertThat(written).as(number).doesNotContain(secret);
            assertThat(page).as(number).doesNotContain(secret);
        }
    }

    /** Certificates, phones, accounts and births of the people on a notice, as the registry has them. */
    private List<String> secrets(String number) {
        return jdbc.sql(
                        """
                        select distinct s.secret from public_notice n
                        join public_notice_line l on l.notice_id = n.id
                        join case_file c on c.number = l.case_number
                        join household h on h.id = c.household_id
                        join membership m on m.household_id = h.id
                        join person p on p.id = m.person_id
                        cross join lateral (values (h.phone), (h.bank_account), (p.phone), (p.certificate_number),
                            (to_char(p.birth_date, 'YYYY-MM-DD')), (to_char(p.birth_date, 'YYYYMMDD')),
                            (to_char(p.birth_date, 'YYYY年FMMM月FMDD日')), (c.number)) s (secret)
                        where n.number = :number and s.secret is not null and length(s.secret) > 4
                        """)
                .param("number", number)
                .query(String.class)
                .list();
    }
}
