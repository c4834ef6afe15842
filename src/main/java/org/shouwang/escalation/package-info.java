/** Reminds people of dates and takes lateness to the levels above, once each workday morning; the duty roster. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "territory",
            "identity",
            "policy",
            "process",
            "procedure",
            "notification",
            "shell"
        })
package org.shouwang.escalation;
