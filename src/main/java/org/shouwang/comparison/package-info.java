/** Asking departments, their answers, the negative list. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "territory", "policy", "household"})
package org.shouwang.comparison;
