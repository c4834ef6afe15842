/** The case, its runs and what all procedures share: duties, submissions, deadlines. */
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
            "journal",
            "notification",
            "shell"
        })
package org.shouwang.procedure;
