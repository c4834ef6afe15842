package org.shouwang.territory;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.shouwang.shared.AreaCode;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the areas and departments that come with the product into the database, where they are missing. */
@Component
class AreaFilling {

    /** The codes are those of 2023, but leads and incomes reach back further; the areas are older than any of them. */
    private static final LocalDate SINCE = LocalDate.of(2000, 1, 1);

    private static final CSVFormat FORM = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .get();

    AreaFilling(AreaTable table, JdbcTemplate database, TransactionTemplate transaction) {
        transaction.executeWithoutResult(t -> fill(table, database));
    }

    private static void fill(AreaTable table, JdbcTemplate database) {
        Set<AreaCode> present = new HashSet<>();
        table.all().forEach(area -> present.add(area.code()));
        List<Area> missing = new ArrayList<>();
        for (String file : List.of("counties-2023", "townships-2023", "villages-2023", "demonstration")) {
            for (CSVRecord row : read(file)) {
                AreaCode code = AreaCode.of(row.get("code"));
                if (present.add(code)) {
                    boolean invented =
                            file.equals("demonstration") && code.value().length() > 2;
                    missing.add(area(code, row.get("name"), invented));
                }
            }
        }
        table.insert(missing);
        List<Object[]> departments = new ArrayList<>();
        List<CSVRecord> rows = read("departments");
        for (Area county : missing) {
            if (county.kind() == AreaKind.COUNTY) {
                for (CSVRecord row : rows) {
                    departments.add(new Object[] {
                        county.code().value(),
                        row.get("key"),
                        row.get("zh"),
                        row.get("en"),
                        (int) row.getRecordNumber(),
                        java.sql.Date.valueOf(SINCE)
                    });
                }
            }
        }
        database.batchUpdate(
                "insert into department (county_code, key, name_zh, name_en, sort, valid_from) values (?, ?, ?, ?, ?, ?)",
                departments);
    }

    private static Area area(AreaCode code, String name, boolean demo) {
        return new Area(code, AreaKind.of(code), suffixKind(code, name), name, SINCE, null, demo);
    }

    /**
     * What an area is called there, from its name and, where the name does not tell, from the digits: in townships 7–9
     * (0xx 街道, 1xx 镇, 2xx 乡, from 400 on 类似乡级), in villages 10–12 (below 200 and 4xx 社区, the rest 村).
     */
    static String suffixKind(AreaCode code, String name) {
        return switch (AreaKind.of(code)) {
            case PROVINCE -> suffix(name, "自治区", "省", "市");
            case PREFECTURE -> name.startsWith("演示市") ? "市" : suffix(name, "自治州", "地区", "盟", "市");
            case COUNTY -> name.startsWith("演示县") ? "县" : suffix(name, "自治县", "自治旗", "县", "旗", "市", "区");
            case TOWNSHIP -> township(code.value().charAt(6), name);
            case VILLAGE -> village(code.value().charAt(9), name);
            case GRID -> "网格";
            case VILLAGER_GROUP -> "村民小组";
            case RELOCATION_SITE -> "安置点";
        };
    }

    private static String township(char digit, String name) {
        if (digit >= '4') {
            return "类似乡级";
        }
        String told = suffix(name, "苏木", "街道", "镇", "乡");
        return !told.isEmpty() ? told : digit == '0' ? "街道" : digit == '1' ? "镇" : "乡";
    }

    private static String village(char digit, String name) {
        if (name.contains("嘎查")) {
            return "嘎查";
        }
        if (name.endsWith("村") || name.endsWith("村委会") || name.endsWith("村民委员会")) {
            return "村";
        }
        if (name.contains("社区") || name.endsWith("居委会") || name.endsWith("居民委员会")) {
            return "社区";
        }
        return digit < '2' || digit == '4' ? "社区" : "村";
    }

    private static String suffix(String name, String... candidates) {
        for (String candidate : candidates) {
            if (name.endsWith(candidate)) {
                return candidate;
            }
        }
        return "";
    }

    private static List<CSVRecord> read(String file) {
        var resource = new ClassPathResource("territory/" + file + ".csv");
        try (var reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8);
                var parser = FORM.parse(reader)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException("the areas in " + file + " cannot be read", e);
        }
    }
}
