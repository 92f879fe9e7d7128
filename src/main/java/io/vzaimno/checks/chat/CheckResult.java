package io.vzaimno.checks.chat;

import io.vzaimno.telegram.api.Content;

/** The two messages that bring a result. */
public record CheckResult(Content.Photo picture, Content.Document workbook) {}
