/** The worklists of elimination, and what the pages of a household and of a case say of it. */
package org.shouwang.elimination.ui;
