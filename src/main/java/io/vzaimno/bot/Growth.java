package io.vzaimno.bot;

import org.springframework.stereotype.Component;

/** What visitors do for each other: invite, give, and enter codes. */
@Component
record Growth(Inviting inviting, Presents presents, Promos promos) {}
