package io.vzaimno.promotions.codes;

import java.util.List;

/**
 * A part of the promo codes, newest first.
 *
 * @param total how many there are in all
 */
public record PromoPage(List<PromoCode> codes, long total) {}
