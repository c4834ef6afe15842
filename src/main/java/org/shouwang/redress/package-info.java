/** What follows a decision: the review of a refusal, the watch list, a department's result that comes too late. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "territory",
            "identity",
            "codelist",
            "policy",
            "household",
            "form",
            "form::ui",
            "document",
            "process",
            "procedure",
            "comparison",
            "notification",
            "shell"
        })
package org.shouwang.redress;
