package io.vzaimno.telegram.api;

import org.springframework.core.io.Resource;

/**
 * A file that goes out with a message.
 *
 * @param name as the user sees it, with its ending
 * @param contentType such as {@code application/pdf}
 * @param content at most 50 MB; a picture at most 10 MB
 */
public record Attachment(String name, String contentType, Resource content) {}
