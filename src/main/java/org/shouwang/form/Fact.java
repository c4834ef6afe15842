package org.shouwang.form;

/** What a submission takes from a field beside its value: who collected, who entered and who signed are three facts. */
public enum Fact {
    /** The names in the field are those who collected what the form says. */
    COLLECTED_BY,
    /** The signer, or the names, in the field answer for what the form says. */
    SIGNED_BY
}
