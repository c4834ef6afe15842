package org.shouwang.notice;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.shouwang.policy.DayUnit;
import org.shouwang.policy.Limit;
import org.shouwang.shared.Wording;
import org.springframework.stereotype.Component;

/** The words of a notice. They are published in Chinese, whatever language the clerk reads. */
@Component
class NoticeText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final Wording wording;

    NoticeText(Wording wording) {
        this.wording = wording;
    }

    String title(NewNotice.Kind kind) {
        return of("notice.text." + kind + ".title");
    }

    /** The paragraphs above the list of households. */
    List<String> paragraphs(NewNotice notice, String replaces) {
        List<String> text = new ArrayList<>();
        if (replaces != null) {
            text.add(of("notice.text.replaces", replaces));
        }
        text.add(of("notice.text." + notice.kind() + ".opening"));
        if (notice.lastDay() != null) {
            text.add(of(
                    "notice.text.period",
                    day(notice.postedOn()),
                    day(notice.lastDay()),
                    notice.period() == null ? "" : of("notice.text.at-least", length(notice.period()))));
            text.add(of("notice.text.objections", notice.objectionPhone()));
        }
        return text;
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    private String length(Limit period) {
        return of(
                period.unit() == DayUnit.WORKING ? "notice.text.working-days" : "notice.text.days",
                String.valueOf(period.quantity()));
    }

    private String of(String key, Object... args) {
        return wording.get(Locale.SIMPLIFIED_CHINESE, key, args);
    }
}
