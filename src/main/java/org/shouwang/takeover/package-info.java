/** Taking over by list: households that were monitored before the county used this system. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "territory",
            "identity",
            "codelist",
            "policy",
            "household",
            "procedure",
            "assistance",
            "shell"
        })
package org.shouwang.takeover;
