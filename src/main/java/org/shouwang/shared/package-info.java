/** Values that every room speaks; a dozen types, no rules of a trade. */
@org.springframework.modulith.ApplicationModule(
        type = org.springframework.modulith.ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package org.shouwang.shared;
