package org.shouwang.shell;

import java.util.List;

/**
 * Something that the search in the header looks through. Beans of this type are asked in their {@link
 * org.springframework.core.annotation.Order}; each answers with one statement and keeps to what the person may see.
 */
public interface SearchSource {

    /** What is found here, as a bundle key: «户», «监测档案», «线索». */
    String group();

    /**
     * Looks for something.
     *
     * @param text what was typed, without blanks around it and at least two characters long: a number, a part of one, a
     *     name, the beginning of its pinyin initials
     * @param limit most finds
     * @return the best first
     */
    List<Found> find(String text, int limit);

    /**
     * Something found.
     *
     * @param title what it is called, for example the head's name
     * @param detail what tells it from others: number, village
     * @param path address of its page, without a leading slash
     */
    record Found(String title, String detail, String path) {}
}
