package io.vzaimno.payments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tariffs. Orders keep the price at which they were made. */
@Service
public class Tariffs {

    private static final String SELECT = """
            SELECT tariff_id, name, description, checks_count, price_rub, price_stars, is_active, sort_order, created_at
              FROM tariffs
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Tariffs(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<Tariff> onSale() {
        return list(SELECT + " WHERE is_active ORDER BY sort_order, checks_count, tariff_id");
    }

    public List<Tariff> all() {
        return list(SELECT + " ORDER BY is_active DESC, sort_order, checks_count, tariff_id");
    }

    public Optional<Tariff> find(TariffId tariff) {
        return jdbc.sql(SELECT + " WHERE tariff_id = :tariff")
                .param("tariff", tariff.value())
                .query((row, _) -> tariff(row))
                .optional();
    }

    @Transactional
    public Tariff create(TariffOffer offer, boolean active) {
        var id = TariffId.random();
        write("""
                        INSERT INTO tariffs (tariff_id, name, description, checks_count, price_rub, price_stars,
                                             is_active, sort_order, created_at, updated_at)
                        VALUES (:tariff, :name, :description, :checks, :rub, :stars, :active, :order, :now, :now)
                        """, id, offer, active);
        return find(id).orElseThrow();
    }

    /** Changes a tariff and returns it; empty if there is none. Open orders keep their price. */
    @Transactional
    public Optional<Tariff> change(TariffId tariff, TariffOffer offer, boolean active) {
        write("""
                        UPDATE tariffs
                           SET name = :name, description = :description, checks_count = :checks, price_rub = :rub,
                               price_stars = :stars, is_active = :active, sort_order = :order, updated_at = :now
                         WHERE tariff_id = :tariff
                        """, tariff, offer, active);
        return find(tariff);
    }

    /** Takes a tariff off sale and returns it; empty if there is none. */
    @Transactional
    public Optional<Tariff> deactivate(TariffId tariff) {
        jdbc.sql("UPDATE tariffs SET is_active = false, updated_at = :now WHERE tariff_id = :tariff")
                .param("tariff", tariff.value())
                .param("now", OffsetDateTime.now(clock))
                .update();
        return find(tariff);
    }

    private void write(String sql, TariffId tariff, TariffOffer offer, boolean active) {
        jdbc.sql(sql)
                .param("tariff", tariff.value())
                .param("name", offer.name())
                .param("description", offer.description())
                .param("checks", offer.checks())
                .param("rub", offer.priceRub())
                .param("stars", boxed(offer.priceStars()))
                .param("active", active)
                .param("order", offer.order())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    private List<Tariff> list(String sql) {
        return jdbc.sql(sql).query((row, _) -> tariff(row)).list();
    }

    private static Tariff tariff(ResultSet row) throws SQLException {
        var stars = row.getObject("price_stars", Integer.class);
        var offer = new TariffOffer(
                row.getString("name"),
                row.getString("description"),
                row.getInt("checks_count"),
                row.getBigDecimal("price_rub"),
                stars == null ? OptionalInt.empty() : OptionalInt.of(stars),
                row.getInt("sort_order"));
        return new Tariff(
                new TariffId(row.getObject("tariff_id", UUID.class)),
                offer,
                row.getBoolean("is_active"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Integer boxed(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }
}
