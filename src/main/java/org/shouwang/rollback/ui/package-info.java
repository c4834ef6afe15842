/** Pages of rollback and removal. */
package org.shouwang.rollback.ui;
