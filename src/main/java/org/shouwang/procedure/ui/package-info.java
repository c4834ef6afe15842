/** Pages of cases and of the work on them: inbox, task, case list, case. */
package org.shouwang.procedure.ui;
