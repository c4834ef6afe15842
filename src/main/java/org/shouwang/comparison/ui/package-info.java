/** How departments kept up with what they were asked. */
package org.shouwang.comparison.ui;
