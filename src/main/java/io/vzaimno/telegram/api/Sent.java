package io.vzaimno.telegram.api;

import java.util.Optional;

/**
 * A sent message.
 *
 * @param fileId Telegram's id of its file; can be used to send the file again
 */
public record Sent(int messageId, Optional<String> fileId) {}
