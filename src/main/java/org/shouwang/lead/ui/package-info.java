/** Pages of leads: entry, list, lead with its answer. */
package org.shouwang.lead.ui;
