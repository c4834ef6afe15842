/** Pages of notices: list, sheet with its objections, the sheet on paper. */
package org.shouwang.notice.ui;
