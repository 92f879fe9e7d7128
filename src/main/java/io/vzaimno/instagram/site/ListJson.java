package io.vzaimno.instagram.site;

import io.vzaimno.instagram.site.Answer.Got;
import io.vzaimno.instagram.site.Answer.Refused;
import io.vzaimno.instagram.site.Refusal.PrivateAccount;
import io.vzaimno.instagram.site.Refusal.Unavailable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A page of a list as Instagram encodes it. Groups beside the users do not belong to the list. */
record ListJson(
        @Nullable List<@Nullable UserJson> users,
        @Nullable JsonNode nextMaxId,
        @Nullable Boolean hasMore,
        @Nullable Boolean shouldLimitListOfFollowers,
        @Nullable Boolean shouldLimitListOfFollowings,
        @Nullable JsonNode bigList,
        @Nullable JsonNode pageSize) {

    /**
     * Reads a page. One without a list, or with an entry without a name or id, is not trusted at all.
     *
     * @param first whether it is the first of the list, where the lists of private accounts look empty
     */
    static Answer<Page> page(JsonNode json, boolean first) {
        var list = Json.MAPPER.treeToValue(json, ListJson.class);
        if (list.users == null) {
            return new Refused<>(new Unavailable("an answer without the list"));
        }
        if (first && list.isBare()) {
            return new Refused<>(new PrivateAccount());
        }
        return list.page(list.users)
                .<Answer<Page>>map(Got::new)
                .orElseGet(() -> new Refused<>(new Unavailable("an entry without a name or an id")));
    }

    private Optional<Page> page(List<@Nullable UserJson> users) {
        var people = users.stream()
                .flatMap(Stream::ofNullable)
                .map(UserJson::person)
                .flatMap(Optional::stream)
                .toList();
        if (people.size() < users.size()) {
            return Optional.empty();
        }
        var cutShort = cursor().isEmpty() && Boolean.TRUE.equals(hasMore);
        return Optional.of(new Page(people, cursor(), isCapped(), cutShort));
    }

    private boolean isCapped() {
        return Boolean.TRUE.equals(shouldLimitListOfFollowers) || Boolean.TRUE.equals(shouldLimitListOfFollowings);
    }

    private boolean isBare() {
        return users != null && users.isEmpty() && cursor().isEmpty() && bigList == null && pageSize == null;
    }

    private Optional<Cursor> cursor() {
        return Optional.ofNullable(nextMaxId)
                .filter(cursor -> !cursor.isNull())
                .map(cursor -> cursor.isContainer() ? cursor.toString() : cursor.asString())
                .filter(cursor -> !cursor.isEmpty())
                .map(Cursor::new);
    }
}
