package io.vzaimno.promotions.campaigns;

import java.math.BigDecimal;

/**
 * How far the users of a campaign got after their visit.
 *
 * @param started users who started the bot by its link
 * @param newcomers those of them who were new
 * @param checked those with at least one result
 * @param paid those with a payment that was not refunded
 * @param roubles their payments in roubles, refunds deducted
 * @param stars their payments in Telegram Stars, refunds deducted
 */
public record Funnel(
        Campaign campaign, int started, int newcomers, int checked, int paid, BigDecimal roubles, int stars) {}
