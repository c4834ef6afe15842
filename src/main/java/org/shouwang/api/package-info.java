/** The REST interface: the same facades as the views, in JSON. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "territory",
            "identity",
            "codelist",
            "policy",
            "household",
            "form",
            "document",
            "journal",
            "process",
            "procedure",
            "elimination",
            "notice",
            "notification",
            "comparison",
            "redress",
            "assistance",
            "lead",
            "meeting",
            "escalation",
            "supervision",
            "takeover",
            "change",
            "lookback",
            "rollback",
            "demo"
        })
package org.shouwang.api;
