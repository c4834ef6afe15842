/** Public notices and announcements, their pages for everybody, and the objections to them. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "territory",
            "codelist",
            "policy",
            "form",
            "form::ui",
            "notification",
            "shell"
        })
package org.shouwang.notice;
