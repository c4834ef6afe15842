package org.shouwang.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import org.shouwang.shared.LegalReference;

/**
 * An answer that says why a request was not carried out (RFC 9457), sent as {@code application/problem+json}.
 *
 * @param type {@code urn:shouwang:problem:} and the id of the first reason
 * @param title what kind of refusal
 * @param status the HTTP status
 * @param detail the sentences of all reasons in the caller's language
 * @param instance path of the request
 * @param reasons each reason by itself
 */
@Schema(description = "Why a request was not carried out (RFC 9457); nothing has changed.")
record Problem(URI type, String title, int status, String detail, URI instance, List<Why> reasons) {

    static final String TYPE = "urn:shouwang:problem:";

    /**
     * One reason.
     *
     * @param id stable, for programs
     * @param message the sentence in the caller's language
     * @param field path of the field it speaks of, or null
     * @param legalReference the rule behind it, or null
     */
    @Schema(name = "ProblemReason")
    record Why(String id, String message, String field, LegalReference legalReference) {}
}
