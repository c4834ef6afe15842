package org.shouwang.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shouwang.codelist.Code;
import org.shouwang.codelist.CodeLists;
import org.shouwang.shared.LegalReference;
import org.shouwang.shared.Reason;
import org.shouwang.shared.WorkClock;
import org.springframework.stereotype.Component;

/**
 * What may not stand on a public notice: numbers of certificates, phones and bank accounts, dates of birth, health and
 * the kind of the risk. Whatever is typed for a notice is searched for it.
 */
@Component
public class ForbiddenData {

    /** Sensitive personal information is made public with the person's separate consent only. */
    static final LegalReference GROUND = LegalReference.to("《中华人民共和国个人信息保护法》", "第二十五条、第二十八条");

    private static final Map<String, Pattern> NUMBERS = Map.of(
            "notice.shows-certificate",
                    Pattern.compile("(?<!\\d)\\d{17}[0-9Xx](?!\\d)|(?<!\\d)\\d{20}(?:\\d{2})?(?!\\d)"),
            "notice.shows-mobile", Pattern.compile("(?<!\\d)1[3-9]\\d{9}(?!\\d)"),
            "notice.shows-bank-card", Pattern.compile("(?<!\\d)(?:\\d{16,17}|\\d{19})(?![0-9Xx])"));

    /** Years a hundred back and more are no births of the living. */
    private static final Pattern BIRTH = Pattern.compile("出生|生日|(?<!\\d)(?:19|20)\\d{2}[年./-]\\d{1,2}[月./-]\\d{1,2}");

    /** Beside the words of the code lists: what people write for illness, disability and accounts. */
    private static final List<String> WORDS = List.of(
            "患病", "患者", "大病", "重病", "慢性病", "疾病", "病情", "癌", "肿瘤", "尿毒症", "精神病", "智障", "残疾", "住院", "手术", "身份证", "银行卡",
            "银行账号", "家庭住址", "返贫风险类型", "致贫风险类型");

    /** Names of offices that carry such a word themselves. */
    private static final Pattern OFFICES = Pattern.compile("残疾人(?:联合会|综合服务|服务中心|之家|协会)|残联");

    private final CodeLists codes;
    private final WorkClock clock;

    ForbiddenData(CodeLists codes, WorkClock clock) {
        this.codes = codes;
        this.clock = clock;
    }

    /**
     * What speaks against a text on a notice.
     *
     * @param text as typed, or null
     * @param field the field it was typed in
     * @return a reason for each kind of thing that may not stand there
     */
    public List<Reason> in(String text, String field) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        List<Reason> found = new ArrayList<>();
        String digits = text.replaceAll("(?<=[0-9])[ \\-](?=[0-9Xx])", "");
        NUMBERS.forEach((reason, pattern) -> {
            if (pattern.matcher(digits).find()) {
                found.add(Reason.of(reason));
            }
        });
        if (BIRTH.matcher(text).find()) {
            found.add(Reason.of("notice.shows-birth"));
        }
        String said = OFFICES.matcher(text).replaceAll("");
        words().filter(said::contains).findFirst().ifPresent(word -> found.add(Reason.of("notice.shows-health", word)));
        return found.stream().map(reason -> reason.at(field).by(GROUND)).toList();
    }

    private Stream<String> words() {
        Stream<String> listed = Stream.of("RISK_TYPE", "HEALTH")
                .flatMap(list -> codes.of(list, clock.today()).stream())
                .filter(code -> !code.key().equals("HEALTHY") && !code.key().equals("R99"))
                .map(Code::label)
                .map(label -> label.zh());
        return Stream.concat(WORDS.stream(), listed);
    }
}
