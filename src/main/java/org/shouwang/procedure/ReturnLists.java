package org.shouwang.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.ListExport;
import org.shouwang.shared.Wording;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How often files were sent back, as an Excel file; that it left the product stands in the journal. */
@Component
public class ReturnLists {

    private final Returns returns;
    private final Wording wording;
    private final ListExport exports;

    ReturnLists(Returns returns, Wording wording, ListExport exports) {
        this.returns = returns;
        this.wording = wording;
        this.exports = exports;
    }

    /**
     * The counts as a sheet.
     *
     * @param area narrower area, or null for all of mine
     * @param from first legal date of the return, or null
     * @param to last legal date, or null
     * @param language of the reader
     * @return the file with at most {@link ListExport#MOST} rows of my area
     */
    @Transactional
    public byte[] excel(AreaCode area, LocalDate from, LocalDate to, Locale language) {
        return exports.of("return.list-exported", "returns", wording.get(language, "view.returns.title"), language)
                .within(area)
                .noting("from", from)
                .noting("to", to)
                .columns("view.returns.", "village", "duty", "reason", "count")
                .written(
                        returns.byReason(area, from, to),
                        row -> List.of(
                                row.villageName(),
                                wording.get(language, "duty." + row.duty()),
                                row.reasonLabel().in(language),
                                row.returns()));
    }
}
