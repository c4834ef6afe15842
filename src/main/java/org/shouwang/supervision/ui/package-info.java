/** The board, the work behind its figures, and the heat map. */
package org.shouwang.supervision.ui;
