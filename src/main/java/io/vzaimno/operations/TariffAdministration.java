package io.vzaimno.operations;

import io.vzaimno.accounts.Admin;
import io.vzaimno.payments.Tariff;
import io.vzaimno.payments.TariffId;
import io.vzaimno.payments.TariffOffer;
import io.vzaimno.payments.Tariffs;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What admins do to tariffs. */
@Service
public class TariffAdministration {

    private final Tariffs tariffs;
    private final Audit audit;

    TariffAdministration(Tariffs tariffs, Audit audit) {
        this.tariffs = tariffs;
        this.audit = audit;
    }

    /** Includes tariffs that are not on sale. */
    public List<Tariff> all() {
        return tariffs.all();
    }

    public Optional<Tariff> find(TariffId tariff) {
        return tariffs.find(tariff);
    }

    @Transactional
    public Tariff create(Admin admin, TariffOffer offer, boolean active) {
        var tariff = tariffs.create(offer, active);
        audit.record(admin, AuditedAction.TARIFF_CREATED, subject(tariff.id()), Difference.to(description(tariff)));
        return tariff;
    }

    /** Empty if there is no such tariff. */
    @Transactional
    public Optional<Tariff> change(Admin admin, TariffId id, TariffOffer offer, boolean active) {
        var before = tariffs.find(id);
        var after = tariffs.change(id, offer, active);
        record(admin, AuditedAction.TARIFF_CHANGED, before, after);
        return after;
    }

    /** Empty if there is no such tariff. */
    @Transactional
    public Optional<Tariff> deactivate(Admin admin, TariffId id) {
        var before = tariffs.find(id);
        var after = tariffs.deactivate(id);
        record(admin, AuditedAction.TARIFF_DEACTIVATED, before, after);
        return after;
    }

    private void record(Admin admin, AuditedAction act, Optional<Tariff> before, Optional<Tariff> after) {
        after.filter(_ -> !after.equals(before))
                .ifPresent(tariff -> audit.record(
                        admin,
                        act,
                        subject(tariff.id()),
                        new Difference(
                                before.map(TariffAdministration::description).orElse(null), description(tariff))));
    }

    private static String subject(TariffId id) {
        return "tariff " + id;
    }

    private static String description(Tariff tariff) {
        var offer = tariff.offer();
        var stars = offer.priceStars().isPresent()
                ? String.valueOf(offer.priceStars().getAsInt())
                : "no";
        return "%s: %d checks, %s RUB, %s XTR, %s"
                .formatted(
                        offer.name(),
                        offer.checks(),
                        offer.priceRub().toPlainString(),
                        stars,
                        tariff.active() ? "on sale" : "not on sale");
    }
}
