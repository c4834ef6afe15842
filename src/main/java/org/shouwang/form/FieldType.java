package org.shouwang.form;

/** What a field holds and in which JSON it is written; a blank or absent value is no value for every type. */
public enum FieldType {
    /** One line: a string. */
    TEXT,
    /** Several lines: a string. */
    LONG_TEXT,
    /** A whole number. */
    INTEGER,
    /** Yuan with at most two decimals, as a number. */
    MONEY,
    /** A legal date: {@code "2024-05-16"}. */
    DATE,
    /** Date and time on the wall clock of China: {@code "2024-05-16T09:30"}. */
    DATE_TIME,
    /** Yes or no: {@code true}, {@code false}. */
    BOOLEAN,
    /** The key of one code of a list, or of one of the field's own options. */
    CODE,
    /** An array of keys, each once; the bounds count them. */
    CODES,
    /** An array of names, each once; the bounds count them. */
    PEOPLE,
    /** An array of objects with the columns as keys; the bounds count the rows. */
    TABLE,
    /** An array of ids of stored attachments, each once; the bounds count them. */
    ATTACHMENTS,
    /**
     * Who signed and what shows it: {@code {"mode": "SCREEN" | "PAPER", "signer": "张三", "signedOn": "2024-05-16",
     * "attachment": "<id>", "thumbprint": false}}. The attachment is the picture drawn on screen or the photograph of the
     * signed paper.
     */
    SIGNATURE,
    /** A telephone number: a string of digits, blanks, {@code +} and {@code -}. */
    PHONE
}
