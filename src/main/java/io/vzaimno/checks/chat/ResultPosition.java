package io.vzaimno.checks.chat;

import io.vzaimno.checks.CheckId;
import io.vzaimno.checks.ResultGroup;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A place in a result, as the data of buttons names it: {@code <check>:n:2} is the third page of those who do not follow
 * back.
 *
 * @param number of a page or a person, from 0
 */
record ResultPosition(CheckId check, ResultGroup group, int number) {

    private static final Pattern FORM =
            Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?::([a-z]))?(?::(\\d{1,7}))?");

    static ResultPosition of(CheckId check, int number) {
        return new ResultPosition(check, ResultGroup.NON_MUTUAL, number);
    }

    /** Parts that are not named are those who do not follow back, and 0. */
    static Optional<ResultPosition> parse(String text) {
        var form = FORM.matcher(text);
        return form.matches()
                ? group(form.group(2) == null ? code(ResultGroup.NON_MUTUAL) : form.group(2))
                        .map(group -> new ResultPosition(
                                new CheckId(UUID.fromString(form.group(1))),
                                group,
                                form.group(3) == null ? 0 : Integer.parseInt(form.group(3))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return check + ":" + code(group) + ":" + number;
    }

    private static Optional<ResultGroup> group(String code) {
        return Stream.of(ResultGroup.values())
                .filter(group -> code(group).equals(code))
                .findFirst();
    }

    private static String code(ResultGroup group) {
        return group.name().substring(0, 1).toLowerCase(Locale.ROOT);
    }
}
