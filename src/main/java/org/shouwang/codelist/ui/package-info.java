/** The code lists, to look at and to keep. */
package org.shouwang.codelist.ui;
