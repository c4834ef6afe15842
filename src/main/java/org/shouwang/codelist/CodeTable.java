package org.shouwang.codelist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.shouwang.shared.Text;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The lists in the database, and the files they first come from. What an administrator changed is never touched. */
@Component
class CodeTable {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setNullString("")
            .get();

    private final JdbcTemplate database;
    private final ObjectMapper json;

    CodeTable(JdbcTemplate database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Adds the lists and codes that are in the files and not yet in the database. */
    void seed() {
        var lists = read("lists.csv");
        insertMissingLists(lists);
        var known = new HashSet<>(database.query("select list || '.' || key from code", (row, n) -> row.getString(1)));
        var missing = new ArrayList<Object[]>();
        var positions = new TreeMap<String, Integer>();
        for (var file : files()) {
            for (var row : records(file)) {
                int position = positions.merge(row.get("list"), 10, Integer::sum);
                if (known.add(row.get("list") + "." + row.get("key"))) {
                    missing.add(new Object[] {
                        row.get("list"),
                        row.get("key"),
                        row.get("zh"),
                        row.get("en"),
                        position,
                        row.get("parent"),
                        Date.valueOf(row.get("validFrom") == null ? "2000-01-01" : row.get("validFrom"))
                    });
                }
            }
        }
        database.batchUpdate(
                "insert into code (list, key, label_zh, label_en, position, parent, valid_from)"
                        + " values (?,?,?,?,?,?,?) on conflict do nothing",
                missing);
    }

    private void insertMissingLists(List<CSVRecord> lists) {
        database.batchUpdate(
                "insert into code_list (key, label_zh, label_en) values (?,?,?) on conflict do nothing",
                lists.stream()
                        .map(l -> new Object[] {l.get("list"), l.get("zh"), l.get("en")})
                        .toList());
    }

    /** All lists by key. */
    Map<String, CodeList> load() {
        var codes = new TreeMap<String, List<Code>>();
        database.query("select * from code order by list, position, key, valid_from", row -> {
            codes.computeIfAbsent(row.getString("list"), l -> new ArrayList<>())
                    .add(new Code(
                            row.getString("list"),
                            row.getString("key"),
                            new Text(row.getString("label_zh"), row.getString("label_en")),
                            row.getObject("valid_from", LocalDate.class),
                            row.getObject("valid_to", LocalDate.class),
                            row.getInt("position"),
                            row.getString("parent")));
        });
        var lists = new TreeMap<String, CodeList>();
        database.query("select * from code_list", row -> {
            lists.put(
                    row.getString("key"),
                    new CodeList(
                            new Text(row.getString("label_zh"), row.getString("label_en")),
                            List.copyOf(codes.getOrDefault(row.getString("key"), List.of()))));
        });
        return lists;
    }

    void insert(Code code) {
        database.update(
                "insert into code (list, key, label_zh, label_en, position, parent, valid_from, valid_to)"
                        + " values (?,?,?,?,?,?,?,?)",
                code.list(),
                code.key(),
                code.label().zh(),
                code.label().en(),
                code.order(),
                code.parent(),
                code.validFrom(),
                code.validTo());
    }

    void end(Code code, LocalDate lastDay) {
        database.update(
                "update code set valid_to = ? where list = ? and key = ? and valid_from = ?",
                lastDay,
                code.list(),
                code.key(),
                code.validFrom());
    }

    JsonNode json(Code code) {
        return code == null ? null : json.valueToTree(code);
    }

    private static List<Resource> files() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath:codelists/*.csv"))
                    .filter(r -> !"lists.csv".equals(r.getFilename()))
                    .sorted(Comparator.comparing(Resource::getFilename))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<CSVRecord> read(String file) {
        return records(new PathMatchingResourcePatternResolver().getResource("classpath:codelists/" + file));
    }

    private static List<CSVRecord> records(Resource file) {
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8);
                var parser = FORMAT.parse(reader)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException("code list file " + file.getFilename() + " is unreadable", e);
        }
    }
}
