/** The watch list, and what the page of a case says and offers after its decision. */
package org.shouwang.redress.ui;
