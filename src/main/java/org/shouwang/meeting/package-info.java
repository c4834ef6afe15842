/** One meeting, one sign-off, many households: the meeting is entered once, each household keeps its own result. */
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
            "process",
            "procedure",
            "notice",
            "notification",
            "shell"
        })
package org.shouwang.meeting;
