package io.vzaimno.instagram.live;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/**
 * Words and what they mean.
 *
 * @param words a pattern of which any part may occur
 */
record Sign(Pattern words, BiFunction<Classifier, Complaint, Refusal> meaning) {

    static Sign of(String words, BiFunction<Classifier, Complaint, Refusal> meaning) {
        return new Sign(Pattern.compile(words), meaning);
    }

    /** What the first sign of the list that shows means. */
    static Optional<Refusal> first(List<Sign> signs, Classifier classifier, Complaint complaint) {
        return signs.stream()
                .filter(sign -> sign.words.matcher(complaint.words()).find())
                .findFirst()
                .map(sign -> sign.meaning.apply(classifier, complaint));
    }
}
