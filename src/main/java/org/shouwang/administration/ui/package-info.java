/** Accounts and posts within one's area. */
package org.shouwang.administration.ui;
