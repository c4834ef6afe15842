package org.shouwang.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.shouwang.household.CertificateNumber;
import org.shouwang.shared.AreaCode;

/**
 * Names that occur everywhere and numbers that occur nowhere: the identity numbers carry a region {@code <province>99..},
 * which no county has, and the phones the block 19900…. The same seed invents the same people; whoever tells another part
 * of the demo takes people of another region, so that nobody is invented twice.
 */
final class InventedPeople {

    private static final String[] SURNAMES = ("王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 高 林 罗 郑 梁 谢 宋 唐 许 韩 冯 邓 曹 "
                    + "彭 曾 肖 田 董 袁 潘 于 蒋 蔡 余 杜 叶 程 苏 魏 吕 丁 任 沈 姚 卢 姜 崔 钟 谭 陆 汪 范 金")
            .split(" ");
    private static final String[] MEN = ("建国 建军 志强 国庆 福生 长根 德胜 永福 金水 有才 大勇 学文 明亮 春生 红军 树林 保田 家旺 运来 水生 建华 志明 正平 伟东 小军 "
                    + "浩然 子轩 宇航 俊杰 家豪")
            .split(" ");
    private static final String[] WOMEN = ("秀英 桂兰 玉珍 淑华 凤英 春梅 秋菊 桂花 腊梅 小红 爱华 翠兰 金凤 美玲 丽娟 晓燕 雪梅 桂香 玉兰 素珍 海燕 丽萍 小芳 月娥 冬梅 "
                    + "欣怡 梓涵 雨桐 思雨 佳怡")
            .split(" ");
    private static final String[] MONGOL_MEN =
            "巴特尔 苏和 那顺 布和 朝鲁 哈斯巴根 乌力吉 阿古拉 孟和 额尔敦 宝音 特木尔 达来 青格勒 满都拉 斯琴夫 巴雅尔 敖日格勒".split(" ");
    private static final String[] MONGOL_WOMEN = "其其格 乌云 萨仁 托娅 娜仁 斯琴 通拉嘎 阿茹娜 乌日娜 格日勒 高娃 娜布其 苏布德 萨日娜".split(" ");
    private static final String[] EWENKI_SURNAMES = "杜 涂 敖 何 那 戴 武 哈".split(" ");
    private static final String[] EWENKI_MEN = "阿日布 哈森 乌热尔 索龙 嘎布 道尔吉 巴图 呼格".split(" ");
    private static final String[] EWENKI_WOMEN = "阿丽玛 索伦娜 乌娜 敖嫩 伊敏 古热 娜吉 茉日根".split(" ");

    /** Parts of the demo that invent people of their own for a county, beside its registered households. */
    enum Part {
        ELIMINATIONS,
        ROLLBACKS,
        CHANGES
    }

    /** Regions that each part may use; counties of one province fall on different ones. */
    private static final int REGIONS = 30;

    private final Random random;
    private final String region;
    private final Map<String, Integer> serials = new HashMap<>();
    private int phones;

    /** The people of the registered households. */
    InventedPeople(long seed) {
        this(seed, 0);
    }

    /** Other people of a county, for a part of the demo. */
    InventedPeople(Part part, AreaCode county) {
        this(
                Long.parseLong(county.value()) * Part.values().length + part.ordinal(),
                10 + part.ordinal() * REGIONS + Integer.parseInt(county.value()) % REGIONS);
    }

    private InventedPeople(long seed, int region) {
        this.random = new Random(seed);
        this.region = "99%02d".formatted(region);
    }

    Random random() {
        return random;
    }

    /** The surname that children have from their father; none for Mongol names. */
    String surname(String ethnicity) {
        return switch (ethnicity) {
            case "MG" -> "";
            case "EW" -> any(EWENKI_SURNAMES);
            default -> any(SURNAMES);
        };
    }

    String name(String surname, String ethnicity, boolean man) {
        return surname
                + switch (ethnicity) {
                    case "MG" -> any(man ? MONGOL_MEN : MONGOL_WOMEN);
                    case "EW" -> any(man ? EWENKI_MEN : EWENKI_WOMEN);
                    default -> any(man ? MEN : WOMEN);
                };
    }

    /** A peoples' share as it roughly is there. */
    String ethnicity(AreaCode village) {
        int percent = random.nextInt(100);
        return switch (village.value().substring(0, 2)) {
            case "15" -> percent < 35 ? "EW" : percent < 65 ? "MG" : percent < 78 ? "DU" : "HA";
            case "52" -> percent < 25 ? "MH" : percent < 45 ? "BY" : "HA";
            case "46" -> percent < 30 ? "LI" : "HA";
            case "51" -> percent < 15 ? "YI" : "HA";
            default -> percent < 97 ? "HA" : "HU";
        };
    }

    LocalDate bornIn(int year) {
        return LocalDate.ofYearDay(year, 1 + random.nextInt(365));
    }

    String identity(AreaCode village, LocalDate birth, boolean man) {
        String beginning = village.value().substring(0, 2) + region + birth.format(DateTimeFormatter.BASIC_ISO_DATE);
        int serial = serials.merge(beginning + man, 1, Integer::sum);
        String digits = beginning + "%03d".formatted(serial * 2 - (man ? 1 : 2));
        return digits + CertificateNumber.checkCharacter(digits);
    }

    String phone() {
        return "199%08d".formatted(phones++);
    }

    String any(String[] values) {
        return values[random.nextInt(values.length)];
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
