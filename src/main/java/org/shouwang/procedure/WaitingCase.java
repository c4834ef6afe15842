package org.shouwang.procedure;

import java.util.List;

/**
 * A case that waits for a duty, with what has to be known where many are dealt with at once.
 *
 * @param task the work
 * @param finding what the last visit came to, or null where there was none
 * @param marks what sets it apart
 * @param verdicts how the duty may end, the way forward first
 */
public record WaitingCase(TaskRow task, Finding finding, Marks marks, List<VerdictOption> verdicts) {}
