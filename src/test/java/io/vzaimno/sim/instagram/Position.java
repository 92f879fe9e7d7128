package io.vzaimno.sim.instagram;

/** Where in a list a page lies; the page of a list that has but one is its first and its last. */
public enum Position {
    FIRST,
    MIDDLE,
    LAST
}
