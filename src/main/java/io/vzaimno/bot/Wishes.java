package io.vzaimno.bot;

import org.springframework.stereotype.Component;

/** What people decide about themselves. */
@Component
record Wishes(Languages languages, Farewell farewell) {}
