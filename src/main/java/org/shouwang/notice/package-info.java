/** Public notices and announcements. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "identity", "territory", "policy"})
package org.shouwang.notice;
