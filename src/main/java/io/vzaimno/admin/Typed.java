package io.vzaimno.admin;

import io.vzaimno.telegram.api.Content;

/**
 * What comes of a text that was waited for.
 *
 * @param message that of the screens, which waited
 */
public record Typed(int message, Content.Text screen) {}
