package io.vzaimno.operations;

/** The audience of a broadcast. No segment contains users who are blocked or have blocked the bot. */
public enum Segment {
    ALL("true"),
    /** Have paid for something. */
    BUYERS("EXISTS (SELECT FROM payments WHERE payments.user_id = users.user_id AND status = 'COMPLETED')"),
    /** Have never ordered a check. */
    NEVER_CHECKED("NOT EXISTS (SELECT FROM checks WHERE checks.user_id = users.user_id)"),
    RUSSIAN("lower(coalesce(language, '')) LIKE 'ru%'"),
    /** Any other language: English is the fallback for languages without a translation. */
    ENGLISH("lower(coalesce(language, '')) NOT LIKE 'ru%'");

    private final String condition;

    Segment(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}
