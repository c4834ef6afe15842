/** Main layout, theme and components that views of all rooms share; knows no feature. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "territory", "identity"})
package org.shouwang.shell;
