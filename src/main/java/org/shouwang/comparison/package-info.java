/** Asking departments, their answers, the negative list. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "territory", "identity", "policy", "household", "shell"})
package org.shouwang.comparison;
