/** The log of escalations and the duty roster. */
package org.shouwang.escalation.ui;
