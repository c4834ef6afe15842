package org.shouwang.form;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.shouwang.shared.Text;
import org.shouwang.shared.Wording;
import org.shouwang.shared.WorkClock;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The real forms with the real wording and the shipped code lists, without a database. */
public final class FormsForTests {

    private static final AnnotationConfigApplicationContext SHARED = shared();
    static final Map<String, List<Option>> LISTS = lists();

    private FormsForTests() {}

    private static AnnotationConfigApplicationContext shared() {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(ObjectMapper.class);
        context.scan("org.shouwang.shared");
        context.refresh();
        return context;
    }

    /** The forms. */
    public static Forms forms() {
        return new Forms(SHARED.getBean(WorkClock.class), new ShippedCodes(), wording());
    }

    /** The wording of all rooms. */
    public static Wording wording() {
        return SHARED.getBean(Wording.class);
    }

    private static final class ShippedCodes implements Codes {

        @Override
        public List<Option> of(String list, LocalDate on) {
            return LISTS.getOrDefault(list, List.of());
        }

        @Override
        public Text label(String list, String key) {
            return of(list, null).stream()
                    .filter(option -> option.key().equals(key))
                    .map(Option::label)
                    .findFirst()
                    .orElse(new Text(key, key));
        }
    }

    private static Map<String, List<Option>> lists() {
        var lists = new TreeMap<String, List<Option>>();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:codelists/*.csv")) {
                try (var parser = CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .setTrim(true)
                        .get()
                        .parse(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
                    for (var row : parser) {
                        if (row.isMapped("key")) {
                            lists.computeIfAbsent(row.get("list"), l -> new ArrayList<>())
                                    .add(new Option(row.get("key"), new Text(row.get("zh"), row.get("en"))));
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lists;
    }
}
