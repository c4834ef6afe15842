/** Risk leads, their check and their answers. */
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
            "notification",
            "shell"
        })
package org.shouwang.lead;
