package io.vzaimno.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.sim.instagram.Seen;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What Instagram and Telegram saw. */
final class Witnesses {

    private static final String DOCUMENT = "graphql";
    private static final Set<String> DOCUMENT_WORDS = Set.of("doc_id", "variables");

    private final ProofWorld world;

    Witnesses(ProofWorld world) {
        this.world = world;
    }

    int requests() {
        return world.instagram().traffic().requests().size();
    }

    /** Requests that had been asked before in the same words, but for an account's document, which is asked for twice. */
    int repeatedRequests() {
        return world.instagram().traffic().requests().stream()
                .collect(Collectors.groupingBy(Witnesses::words, Collectors.counting()))
                .entrySet()
                .stream()
                .mapToInt(asked -> asked.getValue().intValue() - (asked.getKey().contains(DOCUMENT) ? 2 : 1))
                .filter(times -> times > 0)
                .sum();
    }

    void showThatNoSessionAskedTwiceAtOnce() {
        assertThat(world.instagram().traffic().overlaps()).isEmpty();
    }

    /**
     * Each check has come as one picture and one workbook, and again only where the outbox could not know that it had
     * come before.
     *
     * @return how many came again
     */
    int showEachTold(Collection<String> targets, int lostAnswers) {
        assertThat(world.telegram().violations()).isEmpty();
        var pictures = sent("sendPhoto", targets);
        var workbooks = sent("sendDocument", targets);

        assertThat(pictures).containsOnlyKeys(targets);
        assertThat(workbooks).containsOnlyKeys(targets);
        var again = sum(pictures) + sum(workbooks) - 2 * targets.size();
        assertThat(again).isBetween(0, lostAnswers);
        return again;
    }

    private Map<String, Integer> sent(String method, Collection<String> targets) {
        var sent = new TreeMap<String, Integer>();
        world.telegram().history().calls(method).stream()
                .filter(call -> call.ok())
                .map(call -> call.parameters().toString())
                .forEach(call ->
                        targets.stream().filter(call::contains).forEach(target -> sent.merge(target, 1, Integer::sum)));
        return sent;
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Tokens change with each page, what is asked with them does not. */
    private static String words(Seen seen) {
        var isDocument = seen.path().contains(DOCUMENT);
        return seen.parameters().entrySet().stream()
                .filter(parameter -> !isDocument || DOCUMENT_WORDS.contains(parameter.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::toString)
                .collect(Collectors.joining("&", seen.path() + "?", ""));
    }
}
