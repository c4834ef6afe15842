package org.shouwang.policy;

/**
 * Plays the {@code walk} of a law case through the product's own facades. The one implementation is found by {@link
 * java.util.ServiceLoader}; it joins the Spring context that all tests share, so that cases without a walk need none.
 */
public interface CaseWalk {

    /**
     * Plays the walk act by act.
     *
     * @param lawCase the case; its rules say where and when the lead was found
     * @throws AssertionError naming the act at which something else came out than the case expects
     */
    void play(LawCase lawCase);
}
