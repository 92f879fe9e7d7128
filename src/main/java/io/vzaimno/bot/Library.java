package io.vzaimno.bot;

import org.springframework.stereotype.Component;

/** Where the results of the past are read. */
@Component
record Library(Reading reading, Hidings hidings, History history) {}
