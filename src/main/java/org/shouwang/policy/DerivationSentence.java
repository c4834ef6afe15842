package org.shouwang.policy;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.shouwang.shared.Text;

/** Words a derivation in both languages. */
final class DerivationSentence {

    private static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter EN_SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private DerivationSentence() {}

    static Text of(Derivation d) {
        return new Text(zh(d), en(d));
    }

    private static String zh(Derivation d) {
        var sentence = new StringBuilder().append(d.quantity());
        String unit = d.unit() == DayUnit.WORKING ? "个工作日" : "个自然日";
        sentence.append(unit);
        d.extensions().forEach(extension -> sentence.append(",延长")
                .append(extension.days())
                .append(unit)
                .append("(")
                .append(extension.reason())
                .append(";依据:")
                .append(extension.ground())
                .append(")"));
        sentence.append(":");
        d.pauses().forEach(pause -> sentence.append(zh(pause.from(), pause.to(), d.start()))
                .append("中止计算(")
                .append(pause.reason())
                .append(";依据:")
                .append(pause.ground())
                .append("),"));
        if (d.unit() == DayUnit.WORKING) {
            if (!d.daysOff().isEmpty()) {
                sentence.append("扣除").append(zh(d.daysOff(), d.start())).append(",");
            }
            if (!d.makeUpDays().isEmpty()) {
                sentence.append("计入").append(zh(d.makeUpDays(), d.start())).append("补班,");
            }
        } else if (d.rolled()) {
            sentence.append(ZH.format(d.countedTo()))
                    .append("为休息日,跳过")
                    .append(zh(d.daysOff(), d.start()))
                    .append("顺延至下一工作日,");
        }
        sentence.append("自").append(ZH.format(d.start())).append("次日起算,至").append(ZH.format(d.end()));
        if (d.provisional()) {
            sentence.append("(暂定期限:该年度放假安排尚未公布,暂只扣除周末和元旦)");
        }
        return sentence.append("。工作日历").append(d.calendarVersion()).append("。").toString();
    }

    private static String en(Derivation d) {
        String unit = d.unit() == DayUnit.WORKING ? " working day" : " calendar day";
        var sentence = new StringBuilder().append(many(d.quantity(), unit));
        d.extensions().forEach(extension -> sentence.append(", extended by ")
                .append(many(extension.days(), unit))
                .append(" (")
                .append(extension.reason())
                .append("; by ")
                .append(extension.ground())
                .append(")"));
        sentence.append(": ");
        d.pauses().forEach(pause -> sentence.append(en(pause.from(), pause.to(), d.start()))
                .append(" not counted (")
                .append(pause.reason())
                .append("; by ")
                .append(pause.ground())
                .append("), "));
        if (d.unit() == DayUnit.WORKING) {
            if (!d.daysOff().isEmpty()) {
                sentence.append("without ").append(en(d.daysOff(), d.start())).append(", ");
            }
            if (!d.makeUpDays().isEmpty()) {
                sentence.append("with the make-up workdays ")
                        .append(en(d.makeUpDays(), d.start()))
                        .append(", ");
            }
        } else if (d.rolled()) {
            sentence.append("the end ")
                    .append(EN.format(d.countedTo()))
                    .append(" is a day off and moves over ")
                    .append(en(d.daysOff(), d.start()))
                    .append(" to the next workday, ");
        }
        sentence.append("counted from the day after ")
                .append(EN.format(d.start()))
                .append(" to ")
                .append(EN.format(d.end()));
        if (d.provisional()) {
            sentence.append(" (provisional: the holidays of that year are not published yet, only weekends and New")
                    .append(" Year's Day are left out)");
        }
        return sentence.append(". Calendar ")
                .append(d.calendarVersion())
                .append(".")
                .toString();
    }

    private static String many(int days, String unit) {
        return days + unit + (days == 1 ? "" : "s");
    }

    private static String zh(List<LocalDate> days, LocalDate start) {
        return runs(days).stream()
                .map(run -> zh(run.get(0), run.get(run.size() - 1), start))
                .collect(Collectors.joining("、"));
    }

    /** A spell of days; the year is named where it is not the one in which the limit began. */
    private static String zh(LocalDate from, LocalDate to, LocalDate start) {
        String year = from.getYear() == start.getYear() ? "" : from.getYear() + "年";
        String first = year + from.getMonthValue() + "月" + from.getDayOfMonth();
        if (from.equals(to)) {
            return first + "日";
        }
        return from.getMonth() == to.getMonth()
                ? first + "–" + to.getDayOfMonth() + "日"
                : first + "日–" + to.getMonthValue() + "月" + to.getDayOfMonth() + "日";
    }

    private static String en(List<LocalDate> days, LocalDate start) {
        return runs(days).stream()
                .map(run -> en(run.get(0), run.get(run.size() - 1), start))
                .collect(Collectors.joining(", "));
    }

    private static String en(LocalDate from, LocalDate to, LocalDate start) {
        String year = to.getYear() == start.getYear() ? "" : " " + to.getYear();
        if (from.equals(to)) {
            return EN_SHORT.format(from) + year;
        }
        return (from.getMonth() == to.getMonth() ? String.valueOf(from.getDayOfMonth()) : EN_SHORT.format(from)) + "–"
                + EN_SHORT.format(to) + year;
    }

    /** Groups days that follow each other. */
    private static List<List<LocalDate>> runs(List<LocalDate> days) {
        var runs = new ArrayList<List<LocalDate>>();
        for (LocalDate day : days) {
            List<LocalDate> last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (last != null && last.get(last.size() - 1).plusDays(1).equals(day)) {
                last.add(day);
            } else {
                runs.add(new ArrayList<>(List.of(day)));
            }
        }
        return runs;
    }
}
