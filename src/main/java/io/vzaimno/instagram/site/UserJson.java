package io.vzaimno.instagram.site;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.Person;
import io.vzaimno.instagram.site.Answer.Got;
import io.vzaimno.instagram.site.Answer.Refused;
import io.vzaimno.instagram.site.Refusal.Unreadable;
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
    static Answer<Finding> only(JsonNode user, Session session) {
        if (user.isNull()) {
            return new Got<>(new Finding.Missing());
        }
        return Optional.of(user)
                .filter(JsonNode::isObject)
                .flatMap(json -> Json.MAPPER.treeToValue(json, UserJson.class).profile(session))
                .<Answer<Finding>>map(profile -> new Got<>(Finding.Found.of(profile)))
                .orElseGet(() -> new Refused<>(new Unreadable("an answer without the account")));
    }

    /** Reads the one of several that has exactly this name; that none has it says nothing. */
    static Answer<Finding> among(Stream<JsonNode> users, Handle name) {
        return new Got<>(users.filter(JsonNode::isObject)
                .flatMap(json -> Json.MAPPER.treeToValue(json, UserJson.class).account().stream())
                .filter(account -> account.handle().equals(name))
                .findFirst()
                .<Finding>map(account -> new Finding.Found(account, Optional.empty()))
                .orElseGet(Finding.Unknown::new));
    }

    /** The number comes as text or number and under several names, of which {@code id} may mean something else. */
    Optional<InstagramAccount> account() {
        var number = Stream.of(pk, pkId, strongId, id)
                .flatMap(Stream::ofNullable)
                .filter(AccountId::isPk)
                .findFirst();
        var handle = Optional.ofNullable(username).flatMap(Handle::ofName);
        return number.flatMap(text -> handle.map(name -> new InstagramAccount(new AccountId(text), name)));
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
