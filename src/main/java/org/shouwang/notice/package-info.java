/** Public notices and announcements. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "territory", "policy"})
package org.shouwang.notice;
