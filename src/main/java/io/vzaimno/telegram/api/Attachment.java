package io.vzaimno.telegram.api;

import org.springframework.core.io.Resource;

/**
 * A file to send.
 *
 * @param name as the user sees it, with its extension
 * @param contentType such as {@code application/pdf}
 * @param content at most 50 MB; a picture at most 10 MB
 */
public record Attachment(String name, String contentType, Resource content) {}
