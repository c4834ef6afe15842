/** Versioned form definitions: what a duty asks, how it is checked, described and shown. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "codelist", "document"})
package org.shouwang.form;
