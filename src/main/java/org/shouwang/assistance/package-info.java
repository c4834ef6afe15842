/** Help: the green channel that lets it come before the procedure, what was given, and the measures on record. */
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
            "shell"
        })
package org.shouwang.assistance;
