package io.vzaimno.web;

/** How clients leaf through lists. */
final class Paging {

    static final String DEFAULT_LIMIT = "50";
    static final int MAX_LIMIT = 1000;
    static final String LIMIT_MESSAGE = "must be a whole number from 1 to 1000";
    static final String OFFSET_MESSAGE = "must be a whole number from 0";

    private Paging() {}
}
