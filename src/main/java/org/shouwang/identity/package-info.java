/** People, their posts, and who may see and act where. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "territory"})
package org.shouwang.identity;
