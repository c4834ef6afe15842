package org.shouwang.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Locale;
import org.shouwang.assistance.AssistanceLists;
import org.shouwang.escalation.EscalationLists;
import org.shouwang.escalation.Escalations;
import org.shouwang.lead.LeadFilter;
import org.shouwang.lead.LeadLists;
import org.shouwang.procedure.CaseFilter;
import org.shouwang.procedure.CaseLists;
import org.shouwang.procedure.InboxLists;
import org.shouwang.procedure.ReturnLists;
import org.shouwang.procedure.TaskFilter;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Spreadsheet;
import org.shouwang.supervision.OrderLists;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1", produces = Spreadsheet.MEDIA_TYPE)
@Tag(
        name = "Sheets",
        description = "Lists of my area as Excel files, at most 10,000 rows; that one was made stands in the journal")
class SheetsController {

    private final CaseLists cases;
    private final LeadLists leads;
    private final EscalationLists escalations;
    private final OrderLists orders;
    private final InboxLists inbox;
    private final ReturnLists returns;
    private final AssistanceLists assistance;

    SheetsController(
            CaseLists cases,
            LeadLists leads,
            EscalationLists escalations,
            OrderLists orders,
            InboxLists inbox,
            ReturnLists returns,
            AssistanceLists assistance) {
        this.cases = cases;
        this.leads = leads;
        this.escalations = escalations;
        this.orders = orders;
        this.inbox = inbox;
        this.returns = returns;
        this.assistance = assistance;
    }

    @GetMapping("/tasks/sheet")
    @Operation(summary = "My open work, filtered like its list")
    ResponseEntity<byte[]> tasks(
            @RequestParam(required = false) String duty,
            @RequestParam(required = false) AreaCode area,
            @RequestParam(required = false) String text,
            @RequestParam(defaultValue = "ALL") TaskFilter.Bucket bucket,
            @RequestParam(required = false) String caseNumber,
            @Parameter(description = "Key of a procedure, such as identification or riskElimination")
                    @RequestParam(required = false)
                    String procedure,
            Locale locale) {
        return Items.file(
                "tasks", inbox.excel(new TaskFilter(duty, area, text, bucket, caseNumber).within(procedure), locale));
    }

    @GetMapping("/returns/sheet")
    @Operation(summary = "How often files were sent back, by village, duty and reason")
    ResponseEntity<byte[]> returns(
            @RequestParam(required = false) AreaCode area,
            @RequestParam(required = false) LocalDate from,
            @RequestParam(required = false) LocalDate to,
            Locale locale) {
        return Items.file("returns", returns.excel(area, from, to, locale));
    }

    @GetMapping("/green-channel/sheet")
    @Operation(summary = "The green channels, filtered like their list")
    ResponseEntity<byte[]> greenChannels(
            @RequestParam(required = false) AreaCode area,
            @RequestParam(defaultValue = "true") boolean outstanding,
            Locale locale) {
        return Items.file("green-channels", assistance.greenChannels(area, outstanding, locale));
    }

    @GetMapping("/help/sheet")
    @Operation(summary = "The help given, filtered like its list")
    ResponseEntity<byte[]> helps(
            @RequestParam(required = false) AreaCode area,
            @RequestParam(required = false) Boolean monitored,
            Locale locale) {
        return Items.file("help", assistance.helps(area, monitored, locale));
    }

    @GetMapping("/cases/sheet")
    @Operation(summary = "The cases, filtered like their list")
    ResponseEntity<byte[]> cases(
            @RequestParam(required = false) AreaCode area,
            @RequestParam(required = false) String text,
            @RequestParam(required = false) String duty,
            @RequestParam(required = false) Long householdId,
            @RequestParam(required = false) Boolean open,
            @Parameter(description = "Key of a procedure that is under way in the case") @RequestParam(required = false)
                    String procedure,
            Locale locale) {
        return Items.file("cases", cases.excel(new CaseFilter(area, text, duty, householdId, open, procedure), locale));
    }

    @GetMapping("/leads/sheet")
    @Operation(summary = "The leads, filtered like their list")
    ResponseEntity<byte[]> leads(
            @RequestParam(required = false) AreaCode area,
            @RequestParam(required = false) String text,
            @RequestParam(required = false) Boolean answered,
            Locale locale) {
        return Items.file("leads", leads.excel(new LeadFilter(area, text, answered), locale));
    }

    @GetMapping("/escalations/sheet")
    @Operation(summary = "The log of reminders and escalations, filtered like its list")
    ResponseEntity<byte[]> escalations(
            @RequestParam(required = false) EscalationsController.Kind kind,
            @RequestParam(required = false) AreaCode area,
            @RequestParam(required = false) String caseNumber,
            Locale locale) {
        var wanted = new Escalations.Wanted(kind == null ? null : kind.name(), area, caseNumber);
        return Items.file("escalations", escalations.excel(wanted, locale));
    }

    @GetMapping("/supervision-orders/sheet")
    @Operation(summary = "The supervision orders, filtered like their list")
    ResponseEntity<byte[]> orders(@RequestParam(required = false) Boolean open, Locale locale) {
        return Items.file("orders", orders.excel(open, locale));
    }
}
