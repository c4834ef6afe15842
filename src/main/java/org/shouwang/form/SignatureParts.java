package org.shouwang.form;

import java.util.List;
import org.shouwang.shared.Text;
import org.shouwang.shared.Wording;

/** What a signature consists of, as fields, so that it is checked and described like everything else. */
class SignatureParts {

    static final List<String> MODES = List.of("SCREEN", "PAPER");

    private SignatureParts() {}

    static List<Field> of(Field signature, Wording wording) {
        return List.of(
                part(signature, wording, "mode", FieldType.CODE, true),
                part(signature, wording, "signer", FieldType.TEXT, true),
                part(signature, wording, "signedOn", FieldType.DATE, true),
                part(signature, wording, "attachment", FieldType.TEXT, true),
                part(signature, wording, "thumbprint", FieldType.BOOLEAN, false));
    }

    private static Field part(Field signature, Wording wording, String key, FieldType type, boolean required) {
        var name = wording.both("form.signature." + key);
        var label = new Text(
                signature.label().zh() + "·" + name.zh(), signature.label().en() + ": " + name.en());
        var options = !type.equals(FieldType.CODE)
                ? List.<Option>of()
                : MODES.stream()
                        .map(mode -> new Option(mode, wording.both("form.signature.mode." + mode)))
                        .toList();
        return new Field(
                key, type, label, null, null, required, null, null, null, null, null, null, null, null, null, options,
                null, null);
    }
}
