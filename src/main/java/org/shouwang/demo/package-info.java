/** Invented households and cases for a first look, and the clock that moves them. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "shell",
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
            "notice",
            "comparison",
            "lead",
            "change",
            "escalation",
            "assistance",
            "takeover",
            "supervision",
            "rollback"
        })
package org.shouwang.demo;
