/** The bell, the list of messages and their place in the phone's bar. */
package org.shouwang.notification.ui;
