package io.vzaimno.instagram.live;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.Person;
import io.vzaimno.instagram.live.Answer.Got;
import io.vzaimno.instagram.live.Answer.Refused;
import io.vzaimno.instagram.live.Refusal.NoSuchAccount;
import io.vzaimno.instagram.live.Refusal.Unavailable;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An account in Instagram's words: every answer tells some of this, each in its own way. */
record UserJson(
        @Nullable String pk,
        @Nullable String pkId,
        @JsonProperty("strong_id__") @Nullable String strongId,
        @Nullable String id,
        @Nullable String username,
        @Nullable String fullName,
        @Nullable String profilePicUrl,
        @Nullable Boolean isPrivate,
        @Nullable Boolean isVerified,
        @Nullable Boolean followedByViewer,
        @Nullable Status friendshipStatus,
        @Nullable Integer followerCount,
        @Nullable Integer followingCount,
        @Nullable Count edgeFollowedBy,
        @Nullable Count edgeFollow) {

    record Status(@Nullable Boolean following) {}

    record Count(@Nullable Integer count) {}

    /** Reads the account that an answer is about: null when there is none, absent when it is no such answer. */
    static Answer<Profile> profile(JsonNode user, Session session) {
        if (user.isNull()) {
            return new Refused<>(new NoSuchAccount());
        }
        return Optional.of(user)
                .filter(JsonNode::isObject)
                .flatMap(json -> Json.MAPPER.treeToValue(json, UserJson.class).profile(session))
                .<Answer<Profile>>map(Got::new)
                .orElseGet(() -> new Refused<>(new Unavailable("an answer without the account")));
    }

    /** Reads how the viewer and an account follow each other; an answer that does not say both says nothing. */
    static Answer<Friendship> friendship(JsonNode json) {
        return json.path("following").isBoolean() && json.path("followed_by").isBoolean()
                ? new Got<>(new Friendship(
                        json.path("following").booleanValue(),
                        json.path("followed_by").booleanValue()))
                : new Refused<>(new Unavailable("an answer without the friendship"));
    }

    /** Reads the one of the search's hits that has exactly this name. */
    static Answer<Profile> found(JsonNode hits, Handle handle, Session session) {
        if (!hits.isArray()) {
            return new Refused<>(new Unavailable("an answer without hits"));
        }
        return hits.valueStream()
                .map(hit -> hit.path("user"))
                .filter(user ->
                        Handle.ofName(user.path("username").asString("")).equals(Optional.of(handle)))
                .findFirst()
                .map(user -> profile(user, session))
                .orElseGet(() -> new Refused<>(new NoSuchAccount()));
    }

    /** The number comes as text or number and under several names, of which {@code id} may mean something else. */
    Optional<Account> account() {
        var number = Stream.of(pk, pkId, strongId, id)
                .flatMap(Stream::ofNullable)
                .filter(Pk::isPk)
                .findFirst();
        var handle = Optional.ofNullable(username).flatMap(Handle::ofName);
        return number.flatMap(text -> handle.map(name -> new Account(new Pk(text), name)));
    }

    Optional<Person> person() {
        return account()
                .map(account -> new Person(
                        account.pk().value(), account.handle(), name(), profilePicUrl, isPrivate, isVerified, null));
    }

    private Optional<Profile> profile(Session session) {
        return account()
                .map(account -> new Profile(
                        account,
                        name(),
                        Boolean.TRUE.equals(isPrivate),
                        Boolean.TRUE.equals(isVerified),
                        count(followerCount, edgeFollowedBy),
                        count(followingCount, edgeFollow),
                        isFollowedByViewer(),
                        account.pk().equals(session.account())));
    }

    private String name() {
        return fullName == null ? "" : fullName;
    }

    private boolean isFollowedByViewer() {
        return Boolean.TRUE.equals(followedByViewer)
                || (friendshipStatus != null && Boolean.TRUE.equals(friendshipStatus.following));
    }

    private static OptionalInt count(@Nullable Integer plain, @Nullable Count edge) {
        var count = plain != null ? plain : edge == null ? null : edge.count;
        return count == null || count < 0 ? OptionalInt.empty() : OptionalInt.of(count);
    }
}
