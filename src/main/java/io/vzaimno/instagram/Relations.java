package io.vzaimno.instagram;

import java.util.List;

/**
 * Both complete lists of one account. No list names a key twice; the order is the source's.
 *
 * @param followers those who follow the account
 * @param following those whom the account follows
 */
public record Relations(List<Person> followers, List<Person> following) {

    public Relations {
        followers = List.copyOf(followers);
        following = List.copyOf(following);
    }
}
