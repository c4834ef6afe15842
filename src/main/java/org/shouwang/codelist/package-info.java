/** Code lists as versioned data with Chinese and English labels. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
package org.shouwang.codelist;
