/** Risk elimination: criteria and hard bars as rules, the procedure, and the flag of no-labour safety-net households. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "territory",
            "identity",
            "codelist",
            "policy",
            "household",
            "process",
            "procedure",
            "notice",
            "notification",
            "assistance",
            "shell"
        })
package org.shouwang.elimination;
