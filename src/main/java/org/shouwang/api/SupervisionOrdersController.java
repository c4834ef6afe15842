package org.shouwang.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.shouwang.supervision.NewOrder;
import org.shouwang.supervision.OrderView;
import org.shouwang.supervision.SupervisionOrders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/supervision-orders")
@Tag(name = "Supervision orders", description = "督办单: asked of a unit or person until a date, answered in the inbox")
class SupervisionOrdersController {

    private final SupervisionOrders orders;

    SupervisionOrdersController(SupervisionOrders orders) {
        this.orders = orders;
    }

    @PostMapping
    @Operation(
            summary = "Issue a supervision order",
            description =
                    "For supervisors, leaders and county clerks within their area. The reply becomes a task of the"
                            + " addressee (duty supervisionReply), the judgement one of the issuer (supervisionReview).")
    ResponseEntity<OrderView> issue(@RequestBody NewOrder order) {
        OrderView issued = orders.issue(order);
        return ResponseEntity.created(URI.create("/api/v1/supervision-orders/" + issued.number()))
                .body(issued);
    }

    @GetMapping("/{number}")
    @Operation(summary = "An order with its history")
    OrderView read(@PathVariable String number) {
        return orders.require(number);
    }

    @GetMapping
    @Operation(summary = "Orders of my area, the newest first")
    Items<OrderView> list(
            @RequestParam(required = false) Boolean open,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return Items.of(orders.search(open, cursor, Items.within(limit)));
    }
}
