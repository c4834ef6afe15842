/** The pages of help and the tours. */
package org.shouwang.guide.ui;
