package io.vzaimno.promotions.campaigns;

import java.math.BigDecimal;

/**
 * How far the visitors of a campaign have gone after their visit.
 *
 * @param started who have started the bot by its link, each once
 * @param newcomers how many of them were new
 * @param checked how many have had a result
 * @param paid how many have paid and were not given it back
 * @param roubles what they have paid, less what was given back
 * @param stars the same in Telegram Stars
 */
public record Funnel(
        Campaign campaign, int started, int newcomers, int checked, int paid, BigDecimal roubles, int stars) {}
