/** Choosing the households of a meeting, entering it, and the lists that print from it. */
package org.shouwang.meeting.ui;
