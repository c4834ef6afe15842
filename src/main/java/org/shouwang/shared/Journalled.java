package org.shouwang.shared;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Something was done and belongs in the journal. Published inside the transaction that did it; the journal writes it in
 * the same one, with who and when. Never carries certificate numbers, phones or bank accounts in the clear.
 *
 * @param verb what was done, a key like {@code household.registered}, labelled in the bundles as {@code verb.<key>}
 * @param subjectKind kind of thing, for example {@code household}, {@code lead}, {@code case}, {@code profile}
 * @param subject its number or id
 * @param caseNumber the case it belongs to, or null
 * @param area where, or null
 * @param before what stood there, or null
 * @param after what stands there now, or null
 * @param legalGround the rule it rests on as text, or null
 */
public record Journalled(
        String verb,
        String subjectKind,
        String subject,
        String caseNumber,
        AreaCode area,
        JsonNode before,
        JsonNode after,
        String legalGround) {}
