/** Boards of open and overdue work for supervisors and leaders within their area, and their orders; decides no case. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "territory",
            "identity",
            "policy",
            "form",
            "document",
            "process",
            "procedure",
            "notification",
            "shell"
        })
package org.shouwang.supervision;
