package org.shouwang.procedure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;

/**
 * What a person hands in for a duty.
 *
 * @param verdict name of one of the verdicts that the task offers, see GET /tasks/{id}
 * @param doneOn the legal date: when it was done, which may be earlier than today
 * @param form values of the duty's form, by the JSON Schema in {@code form.schema} of GET /tasks/{id}
 */
public record Completion(String verdict, LocalDate doneOn, ObjectNode form) {}
