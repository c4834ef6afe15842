/** The six-step identification of a household at risk. */
@org.springframework.modulith.ApplicationModule
package org.shouwang.procedure.identification;
