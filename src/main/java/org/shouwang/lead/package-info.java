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
            "document",
            "process",
            "procedure"
        })
package org.shouwang.lead;
