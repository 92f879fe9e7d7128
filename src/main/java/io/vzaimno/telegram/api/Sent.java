package io.vzaimno.telegram.api;

import java.util.Optional;

/**
 * A message as Telegram took it.
 *
 * @param fileId names the file that came with it; good for sending the same file again
 */
public record Sent(int messageId, Optional<String> fileId) {}
