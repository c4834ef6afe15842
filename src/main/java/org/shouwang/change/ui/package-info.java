/** What changed in a household and who answers for it, on the household's page. */
package org.shouwang.change.ui;
