/** Pages of the household registry: list, household with its history, form. */
package org.shouwang.household.ui;
