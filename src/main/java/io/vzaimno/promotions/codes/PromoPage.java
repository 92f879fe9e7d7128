package io.vzaimno.promotions.codes;

import java.util.List;

/**
 * A page of the promo codes, newest first.
 *
 * @param total the number of codes on all pages
 */
public record PromoPage(List<PromoCode> codes, long total) {}
