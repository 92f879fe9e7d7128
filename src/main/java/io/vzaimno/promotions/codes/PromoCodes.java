package io.vzaimno.promotions.codes;

import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.EntryKind;
import io.vzaimno.accounts.Posting;
import io.vzaimno.accounts.UserId;
import io.vzaimno.promotions.RandomCodes;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Promo codes. Even with concurrent requests, a code is used at most as often as allowed, and once by each user. */
@Service
public class PromoCodes {

    /** The prefix of the payload of a link with a promo code. */
    public static final String PREFIX = "PROMO";

    private static final int LENGTH = 10;

    private final PromoTable table;
    private final Accounts accounts;
    private final Clock clock;

    PromoCodes(PromoTable table, Accounts accounts, Clock clock) {
        this.table = table;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Creates a code with a given name; empty if the name is taken.
     *
     * @param code as {@link PromoCode#parse} returns it
     */
    @Transactional
    public Optional<PromoCode> create(String code, PromoTerms terms) {
        return table.add(code, UUID.randomUUID(), terms) ? table.find(code) : Optional.empty();
    }

    /** Creates a batch of random codes, of which each user may use one. */
    @Transactional
    public List<PromoCode> createBatch(int count, PromoTerms terms) {
        var batch = UUID.randomUUID();
        return Stream.generate(() -> RandomCodes.random(LENGTH))
                .filter(code -> table.add(code, batch, terms))
                .limit(count)
                .flatMap(code -> table.find(code).stream())
                .toList();
    }

    @Transactional(readOnly = true)
    public PromoPage list(int limit, long offset) {
        return table.page(limit, offset);
    }

    /** Deactivates a code; empty if there is none. Checks already given are kept. */
    @Transactional
    public Optional<PromoCode> deactivate(String code) {
        table.deactivate(code);
        return table.find(code);
    }

    /** Deactivates all codes of a batch and returns how many there are. */
    @Transactional
    public int deactivateBatch(UUID batch) {
        return table.deactivateBatch(batch);
    }

    /**
     * Redeems a code for a user. The user must exist.
     *
     * @param text as typed by the user
     * @param cause an idempotency key: the same cause gets the same answer, and no further checks
     */
    @Transactional
    public Redemption redeem(UserId user, String text, String cause) {
        return PromoCode.parse(text)
                .flatMap(table::lock)
                .map(code -> redeem(user, code, cause))
                .orElseGet(Redemption.NoSuchCode::new);
    }

    private Redemption redeem(UserId user, PromoCode code, String cause) {
        if (table.isUsed(code, user, cause)) {
            return new Redemption.Redeemed(
                    code.terms().checks(), accounts.find(user).orElseThrow().balance());
        }
        if (table.isUsed(code, user)) {
            return new Redemption.UsedBefore();
        }
        if (!code.active() || code.isExpired(clock.instant())) {
            return new Redemption.Over();
        }
        if (code.uses() >= code.terms().maxUses()) {
            return new Redemption.UsedUp();
        }
        // Another code of the batch may be redeemed at the same time: the row decides.
        return table.use(code, user, cause) ? credit(user, code) : new Redemption.UsedBefore();
    }

    private Redemption credit(UserId user, PromoCode code) {
        var key = "promo:%s:%d".formatted(code.batch(), user.value());
        var checks = code.terms().checks();
        return new Redemption.Redeemed(
                checks, accounts.credit(user, checks, Posting.of(EntryKind.PROMO, key, code.code())));
    }
}
