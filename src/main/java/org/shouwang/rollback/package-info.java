/** Rollback and removal: from the village over the county's list to the authority that the profile names. */
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
            "elimination",
            "shell"
        })
package org.shouwang.rollback;
