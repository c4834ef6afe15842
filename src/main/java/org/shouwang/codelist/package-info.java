/** Code lists as versioned data with Chinese and English labels. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "territory", "identity", "shell"})
package org.shouwang.codelist;
