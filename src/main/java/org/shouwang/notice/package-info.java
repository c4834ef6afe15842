/** Public notices and announcements. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "identity", "territory", "policy", "shell"})
package org.shouwang.notice;
