/** Look-back at eliminated households: when it falls due, what it finds, and the one rule for where a finding leads. */
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
            "lead",
            "elimination"
        })
package org.shouwang.lookback;
