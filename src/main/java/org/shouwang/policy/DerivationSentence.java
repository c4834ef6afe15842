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
        if (d.unit() == DayUnit.WORKING) {
            sentence.append("个工作日:");
            if (!d.daysOff().isEmpty()) {
                sentence.append("扣除").append(zh(d.daysOff())).append(",");
            }
            if (!d.makeUpDays().isEmpty()) {
                sentence.append("计入").append(zh(d.makeUpDays())).append("补班,");
            }
        } else {
            sentence.append("个自然日:");
            if (d.rolled()) {
                sentence.append(ZH.format(d.countedTo()))
                        .append("为休息日,跳过")
                        .append(zh(d.daysOff()))
                        .append("顺延至下一工作日,");
            }
        }
        sentence.append("自").append(ZH.format(d.start())).append("次日起算,至").append(ZH.format(d.end()));
        if (d.provisional()) {
            sentence.append("(暂定期限:该年度放假安排尚未公布,暂只扣除周末和元旦)");
        }
        return sentence.append("。工作日历").append(d.calendarVersion()).append("。").toString();
    }

    private static String en(Derivation d) {
        var sentence = new StringBuilder().append(d.quantity());
        if (d.unit() == DayUnit.WORKING) {
            sentence.append(" working days: ");
            if (!d.daysOff().isEmpty()) {
                sentence.append("without ").append(en(d.daysOff())).append(", ");
            }
            if (!d.makeUpDays().isEmpty()) {
                sentence.append("with the make-up workdays ")
                        .append(en(d.makeUpDays()))
                        .append(", ");
            }
        } else {
            sentence.append(" calendar days: ");
            if (d.rolled()) {
                sentence.append("the end ")
                        .append(EN.format(d.countedTo()))
                        .append(" is a day off and moves over ")
                        .append(en(d.daysOff()))
                        .append(" to the next workday, ");
            }
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

    private static String zh(List<LocalDate> days) {
        return runs(days).stream()
                .map(run -> {
                    LocalDate from = run.get(0);
                    LocalDate to = run.get(run.size() - 1);
                    String first = from.getMonthValue() + "月" + from.getDayOfMonth();
                    if (from.equals(to)) {
                        return first + "日";
                    }
                    return from.getMonth() == to.getMonth()
                            ? first + "–" + to.getDayOfMonth() + "日"
                            : first + "日–" + to.getMonthValue() + "月" + to.getDayOfMonth() + "日";
                })
                .collect(Collectors.joining("、"));
    }

    private static String en(List<LocalDate> days) {
        return runs(days).stream()
                .map(run -> {
                    LocalDate from = run.get(0);
                    LocalDate to = run.get(run.size() - 1);
                    if (from.equals(to)) {
                        return EN_SHORT.format(from);
                    }
                    return from.getMonth() == to.getMonth()
                            ? from.getDayOfMonth() + "–" + EN_SHORT.format(to)
                            : EN_SHORT.format(from) + "–" + EN_SHORT.format(to);
                })
                .collect(Collectors.joining(", "));
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
