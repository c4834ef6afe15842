package org.shouwang.lead;

import org.shouwang.process.ProcessVocabulary;

/** Hands the words of the lead check to tests of other rooms. */
public final class LeadCheckWords {

    public static final ProcessVocabulary WORDS = new LeadCheck().vocabulary();

    private LeadCheckWords() {}
}
