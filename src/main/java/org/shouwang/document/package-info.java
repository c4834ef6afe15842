/** Attachments: evidence and signatures, checked by content. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "identity"})
package org.shouwang.document;
