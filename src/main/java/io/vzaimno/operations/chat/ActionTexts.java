package io.vzaimno.operations.chat;

import io.vzaimno.operations.AuditedAction;

/** Names of audited actions. */
final class ActionTexts {

    private ActionTexts() {}

    static String key(AuditedAction act) {
        return switch (act) {
            case QUEUE_PAUSED -> "admin.act_queue_paused";
            case QUEUE_RESUMED -> "admin.act_queue_resumed";
            case CHECK_CANCELLED -> "admin.act_check_cancelled";
            case CHECK_PROMOTED -> "admin.act_check_promoted";
            case CHECK_RETRIED -> "admin.act_check_retried";
            case SESSION_ADDED -> "admin.act_session_added";
            case SESSION_REFUSED -> "admin.act_session_refused";
            case SESSION_TESTED -> "admin.act_session_tested";
            case SESSION_REMOVED -> "admin.act_session_removed";
            case BALANCE_CORRECTED -> "admin.act_balance_corrected";
            case USER_BLOCKED -> "admin.act_user_blocked";
            case USER_UNBLOCKED -> "admin.act_user_unblocked";
            case TARIFF_CREATED -> "admin.act_tariff_created";
            case TARIFF_CHANGED -> "admin.act_tariff_changed";
            case TARIFF_DEACTIVATED -> "admin.act_tariff_deactivated";
            case REFUND_REQUESTED -> "admin.act_refund_requested";
            case REFUND_CONFIRMED -> "admin.act_refund_confirmed";
            case BROADCAST_STARTED -> "admin.act_broadcast_started";
            case BROADCAST_STOPPED -> "admin.act_broadcast_stopped";
            case BROADCAST_RESUMED -> "admin.act_broadcast_resumed";
            case MAINTENANCE_BEGUN -> "admin.act_maintenance_begun";
            case MAINTENANCE_ENDED -> "admin.act_maintenance_ended";
            case MESSAGE_RESENT -> "admin.act_message_resent";
            case MESSAGE_DROPPED -> "admin.act_message_dropped";
        };
    }
}
