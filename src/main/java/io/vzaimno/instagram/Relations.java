package io.vzaimno.instagram;

import java.util.List;

/**
 * Both complete lists of one account. A list names each key once; the order is the source's.
 *
 * @param followers the account's followers
 * @param following the accounts that it follows
 */
public record Relations(List<Person> followers, List<Person> following) {

    public Relations {
        followers = List.copyOf(followers);
        following = List.copyOf(following);
    }
}
