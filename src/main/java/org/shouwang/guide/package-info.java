/** Explains the work: a tour of the pages for each role, and for each duty its grounds, limits and materials. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "territory", "identity", "policy", "form", "process", "procedure", "shell"})
package org.shouwang.guide;
