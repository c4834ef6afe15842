package org.shouwang.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.shouwang.ApiClient;
import org.shouwang.ProductTest;
import org.shouwang.procedure.CaseWalker;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;

@ProductTest
class SheetsApiTest {

    private static final String VILLAGE = "341802002201";

    @LocalServerPort
    private int port;

    @Autowired
    private CaseWalker walker;

    @Autowired
    private JdbcClient database;

    @Test
    void lists_leave_the_product_within_ones_area_and_filter_and_the_journal_says_so() throws IOException {
        LocalDate start = LocalDate.of(2024, 8, 5);
        walker.moveTo(start);
        var lead = walker.declaration(walker.household(VILLAGE, "ORDINARY", 2), start);
        var open = walker.screening(walker.household(VILLAGE, "ORDINARY", 2), start);
        ApiClient clerk = new ApiClient(port).as("county-341802");
        String order = clerk.post(
                        "/supervision-orders",
                        ApiClient.json("{'unit': '" + VILLAGE + "', 'subject': '入户核实', 'demand': '请尽快核实',"
                                + " 'caseNumber': '" + lead.caseNumber() + "', 'dueOn': '2024-08-20'}"))
                .expect(201)
                .body()
                .path("number")
                .asText();
        long before = exported();

        String cases = words(clerk, "/cases/sheet?open=true&text=" + lead.caseNumber());
        String leads = words(clerk, "/leads/sheet?answered=false&area=" + VILLAGE);
        String orders = words(clerk, "/supervision-orders/sheet?open=true");
        String escalations = words(clerk, "/escalations/sheet");
        words(clerk, "/households/sheet");
        words(clerk, "/tasks/sheet");
        words(clerk, "/returns/sheet");
        words(clerk, "/green-channel/sheet?outstanding=false");
        words(clerk, "/help/sheet");
        words(clerk, "/notices?format=xlsx");
        words(clerk, "/watch-list?format=xlsx");
        words(clerk, "/comparisons/monthly?month=2024-08&format=xlsx");
        words(new ApiClient(port).as("supervisor-341802"), "/supervision/work?format=xlsx");
        words(new ApiClient(port).as("supervisor-341802"), "/supervision/work/sheet");
        ApiClient outside = new ApiClient(port).as("county-341722");

        assertThat(cases).contains(lead.caseNumber(), lead.headName());
        assertThat(leads).contains(open.number()).doesNotContain(lead.number());
        assertThat(orders).contains(order, "入户核实", lead.caseNumber());
        assertThat(exported()).isEqualTo(before + 14);
        assertThat(escalations).doesNotContain("view.");
        assertThat(words(outside, "/cases/sheet")).doesNotContain(lead.caseNumber());
        assertThat(words(outside, "/supervision-orders/sheet")).doesNotContain(order);
    }

    private long exported() {
        return database.sql(
                        "select count(*) from journal_entry where verb like '%exported' or verb = 'household.listed'")
                .query(Long.class)
                .single();
    }

    private static String words(ApiClient client, String path) throws IOException {
        StringBuilder words = new StringBuilder();
        Path file = Files.write(
                Files.createTempFile("sheet", ".xlsx"),
                client.get(path).expect(200).bytes());
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                words.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(file);
        }
        return HtmlUtils.htmlUnescape(words.toString());
    }
}
