/** Jurisdiction profiles, the working-day calendar, deadline arithmetic, the income test and the categories. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "territory", "identity", "shell"})
package org.shouwang.policy;
