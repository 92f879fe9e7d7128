package io.vzaimno.web;

/** Paging of lists. */
public final class Paging {

    public static final String DEFAULT_LIMIT = "50";
    public static final int MAX_LIMIT = 1000;
    public static final String LIMIT_MESSAGE = "must be a whole number from 1 to 1000";
    public static final String OFFSET_MESSAGE = "must be a whole number from 0";

    private Paging() {}
}
