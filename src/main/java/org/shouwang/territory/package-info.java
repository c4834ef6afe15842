/** Areas from province to villager group, and the departments of a county. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
package org.shouwang.territory;
