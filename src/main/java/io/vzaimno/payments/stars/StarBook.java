package io.vzaimno.payments.stars;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The position in Telegram's list of Star transactions, and the payments found in it. */
@Repository
class StarBook {

    private final JdbcClient jdbc;
    private final Clock clock;

    StarBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The number of entries read, counted from the oldest. */
    int read() {
        return jdbc.sql("SELECT read_entries FROM star_book")
                .query(Integer.class)
                .single();
    }

    void turnPage(int entries) {
        jdbc.sql("UPDATE star_book SET read_entries = read_entries + :entries, read_at = :now")
                .param("entries", entries)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    void note(String charge) {
        jdbc.sql("INSERT INTO star_charges (charge_id) VALUES (:charge) ON CONFLICT DO NOTHING")
                .param("charge", charge)
                .update();
    }

    /** The charges that are not in the list. */
    Collection<String> missing(Collection<String> charges) {
        return jdbc.sql("""
                        SELECT charge_id
                          FROM unnest(:charges) AS credited (charge_id)
                         WHERE NOT EXISTS (SELECT 1 FROM star_charges WHERE star_charges.charge_id = credited.charge_id)
                        """)
                .param("charges", charges.toArray(String[]::new))
                .query((row, _) -> row.getString("charge_id"))
                .list();
    }
}
