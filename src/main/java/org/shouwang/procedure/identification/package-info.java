/** The six-step identification of a household at risk. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "codelist",
            "shared",
            "territory",
            "identity",
            "policy",
            "household",
            "form",
            "process",
            "procedure",
            "notice",
            "comparison"
        })
package org.shouwang.procedure.identification;
