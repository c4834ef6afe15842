/** The engine room: vocabulary, contract check, start and complete, timers, inbox projection. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "territory", "identity", "shell"})
package org.shouwang.process;
