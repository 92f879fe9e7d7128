package io.vzaimno.instagram.live;

import java.time.Instant;
import java.util.Optional;

/**
 * No account can be read: live checks cannot be sold until a probe finds the source open.
 *
 * @param obstacle the shut doors, in the words of the settings
 * @param reason what Instagram said last
 */
public record SourceShut(String obstacle, String reason, Optional<Instant> nextProbeAt) {}
