/** Tells people what happened to their work, on open pages at once; knows neither procedures nor deadlines. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "territory", "identity", "shell"})
package org.shouwang.notification;
