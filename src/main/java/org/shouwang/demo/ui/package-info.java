/** The demo's part of the header. */
package org.shouwang.demo.ui;
