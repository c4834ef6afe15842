/** Help: the green channel that lets it come before the procedure, and what was given. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "territory",
            "identity",
            "codelist",
            "policy",
            "form",
            "form::ui",
            "document",
            "process",
            "procedure",
            "shell"
        })
package org.shouwang.assistance;
