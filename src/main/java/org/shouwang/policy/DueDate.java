package org.shouwang.policy;

import java.time.LocalDate;

/**
 * The last day of a limit, with its reckoning.
 *
 * @param date last day on which the thing is in time
 * @param provisional whether the date lies past the published holiday notices; no legal consequence is drawn from such a
 *     date («暂定期限»)
 * @param derivation how it was reckoned
 */
public record DueDate(LocalDate date, boolean provisional, Derivation derivation) {}
