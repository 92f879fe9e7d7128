package io.vzaimno.instagram.site;

/**
 * A GraphQL query that the web site has stored under a number. Numbers change within days, the name stays.
 *
 * @param name the query's friendly name
 * @param number its {@code doc_id}
 * @param path where it is answered; at the other path it comes back empty
 */
record Document(String name, String number, String path) {}
