package io.vzaimno.analysis;

import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.Relations;
import java.util.List;
import java.util.Set;

/**
 * Who follows back and who does not. Each person of the two lists is in exactly one group; groups keep the source's
 * order.
 *
 * @param nonMutual followed by the account, not following back
 * @param fans following the account, not followed back
 * @param mutual both
 * @param pending followed by request only: the answer is still open, so they are accused of nothing
 */
public record Comparison(List<Relation> nonMutual, List<Relation> fans, List<Relation> mutual, List<Relation> pending) {

    /**
     * Compares two complete lists by key.
     *
     * @param pending names whose follow requests are unanswered
     */
    public static Comparison of(Relations relations, Set<Handle> pending) {
        throw new IllegalStateException("not yet");
    }
}
