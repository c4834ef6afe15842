/** Who did what, when, on what ground: append-only, listens, is never asked to decide. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "identity"})
package org.shouwang.journal;
