package org.shouwang.api;

import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdDelegatingSerializer;
import com.fasterxml.jackson.databind.util.StdConverter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.shouwang.shared.LegalReference;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Wording;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * A reason as the interface tells it wherever an answer carries one: with its sentence, so that no program has to know the
 * wording.
 *
 * @param id stable, for programs
 * @param message the sentence in the caller's language
 * @param args the figures and names of the sentence
 * @param field path of the field it speaks of, or null
 * @param legalReference the rule behind it, or null
 */
@Schema(name = "Reason")
record ToldReason(String id, String message, List<Object> args, String field, LegalReference legalReference) {

    /** Lets a JSON writer tell reasons so. */
    static SimpleModule module(Wording wording) {
        return new SimpleModule()
                .addSerializer(new StdDelegatingSerializer(Reason.class, new StdConverter<Reason, ToldReason>() {
                    @Override
                    public ToldReason convert(Reason reason) {
                        return new ToldReason(
                                reason.id(),
                                wording.of(reason, LocaleContextHolder.getLocale()),
                                reason.args(),
                                reason.field(),
                                reason.legalReference());
                    }
                }));
    }
}
