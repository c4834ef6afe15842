/** Changes of a household and the transfer of responsibility for it from one village to another. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "territory",
            "identity",
            "codelist",
            "policy",
            "household",
            "document",
            "form",
            "form::ui",
            "process",
            "procedure",
            "notification",
            "shell"
        })
package org.shouwang.change;
