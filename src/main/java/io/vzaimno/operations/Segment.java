package io.vzaimno.operations;

/** Whom a broadcast is for. Those who are blocked or have blocked the bot are in none of them. */
public enum Segment {
    ALL("true"),
    /** Have paid for something. */
    BUYERS("EXISTS (SELECT FROM payments WHERE payments.user_id = users.user_id AND status = 'COMPLETED')"),
    /** Have never ordered a check. */
    NEVER_CHECKED("NOT EXISTS (SELECT FROM checks WHERE checks.user_id = users.user_id)"),
    RUSSIAN("lower(coalesce(language, '')) LIKE 'ru%'"),
    /** Speak any other language: English is for all who have no words of their own. */
    ENGLISH("lower(coalesce(language, '')) NOT LIKE 'ru%'");

    private final String condition;

    Segment(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}
