/** The page on which a county takes households over. */
package org.shouwang.takeover.ui;
