/** Persons, their dated membership in households, facts over time and income sets. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "territory", "identity", "codelist", "policy", "journal", "shell"})
package org.shouwang.household;
