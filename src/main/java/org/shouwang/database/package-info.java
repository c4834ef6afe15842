/** The PostgreSQL that the product brings along for a first start, the demo and the tests. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.shouwang.database;
