/** The list of green channels, and what the page of a case says of help. */
package org.shouwang.assistance.ui;
