package io.vzaimno.promotions.gifts;

import io.vzaimno.accounts.Account;
import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.Charge;
import io.vzaimno.accounts.EntryKind;
import io.vzaimno.accounts.Posting;
import io.vzaimno.accounts.UserId;
import io.vzaimno.promotions.PromotionProperties;
import io.vzaimno.promotions.RandomCodes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gifts of checks, each a link that works once. The checks leave the giver's balance at once and are credited exactly once:
 * to the opener, or back to the giver.
 */
@Service
public class Gifts {

    /** The prefix of the payload of a gift's link. */
    public static final String PREFIX = "GIFT";

    private static final int CODE_LENGTH = 16;
    private static final int MOST_WAITING = 20;

    private final GiftTable table;
    private final Accounts accounts;
    private final PromotionProperties properties;
    private final ApplicationEventPublisher events;

    Gifts(GiftTable table, Accounts accounts, PromotionProperties properties, ApplicationEventPublisher events) {
        this.table = table;
        this.accounts = accounts;
        this.properties = properties;
        this.events = events;
    }

    /**
     * Creates a gift from the giver's balance.
     *
     * @param checks at least 1
     * @param cause an idempotency key: the same cause returns the same gift
     */
    @Transactional
    public GivingOutcome give(UserId giver, int checks, String cause) {
        accounts.lock(giver);
        var earlier = table.byCause(giver, cause);
        if (earlier.isPresent()) {
            return new GivingOutcome.Given(earlier.get());
        }
        if (table.waiting(giver).size() >= MOST_WAITING) {
            return new GivingOutcome.TooMany(MOST_WAITING);
        }
        var id = GiftId.random();
        return switch (accounts.charge(giver, checks, posting(EntryKind.GIFT_GIVEN, "gift:" + id, id))) {
            case Charge.Declined(var balance) -> new GivingOutcome.NotEnough(balance);
            case Charge.Accepted _ ->
                new GivingOutcome.Given(
                        table.add(id, RandomCodes.random(CODE_LENGTH), giver, checks, cause, properties.giftTime()));
        };
    }

    /** Days until an unopened gift expires. */
    public int days() {
        return properties.giftDays();
    }

    /** The unopened gifts of a giver, oldest first. */
    public List<Gift> waiting(UserId giver) {
        return table.waiting(giver);
    }

    /**
     * Opens a gift for a user, who must exist.
     *
     * @param cause an idempotency key: the same cause gets the same answer, and no further checks
     */
    @Transactional
    public OpeningOutcome open(UserId opener, String code, String cause) {
        var known = code.toUpperCase(Locale.ROOT);
        return table.open(known, opener, cause)
                .<OpeningOutcome>map(gift -> new OpeningOutcome.Opened(gift, credit(gift, opener)))
                .orElseGet(() -> table.byCode(known)
                        .map(gift -> unopened(gift, opener, cause))
                        .orElseGet(OpeningOutcome.NoSuchGift::new));
    }

    /** Takes an unopened gift back, if it belongs to the giver. Idempotent. Empty if there is nothing to take back. */
    @Transactional
    public Optional<Gift> takeBack(UserId giver, GiftId id) {
        if (table.find(id).filter(gift -> gift.giver().equals(giver)).isEmpty()) {
            return Optional.empty();
        }
        table.end(id, GiftStatus.TAKEN_BACK).ifPresent(this::refund);
        return table.find(id).filter(gift -> gift.status() == GiftStatus.TAKEN_BACK);
    }

    /** Returns an expired gift to its giver. */
    @Transactional
    void expire(GiftId id) {
        table.end(id, GiftStatus.EXPIRED).ifPresent(gift -> events.publishEvent(new GiftExpired(gift, refund(gift))));
    }

    private OpeningOutcome unopened(Gift gift, UserId opener, String cause) {
        if (gift.giver().equals(opener)) {
            return new OpeningOutcome.Own(gift);
        }
        return switch (gift.status()) {
            case OPENED ->
                gift.opener().equals(Optional.of(opener)) ? again(gift, opener, cause) : new OpeningOutcome.Taken();
            // WAITING after its time: the expiry task has not run yet.
            case WAITING, TAKEN_BACK, EXPIRED -> new OpeningOutcome.Returned();
        };
    }

    private OpeningOutcome again(Gift gift, UserId opener, String cause) {
        return table.isOpenedBy(gift.id(), cause)
                ? new OpeningOutcome.Opened(gift, balance(opener))
                : new OpeningOutcome.OpenedBefore();
    }

    private int credit(Gift gift, UserId opener) {
        events.publishEvent(new GiftOpened(gift));
        return accounts.credit(
                opener, gift.checks(), posting(EntryKind.GIFT_OPENED, "gift-opened:" + gift.id(), gift.id()));
    }

    private int refund(Gift gift) {
        return accounts.credit(
                gift.giver(), gift.checks(), posting(EntryKind.GIFT_RETURNED, "gift-returned:" + gift.id(), gift.id()));
    }

    private int balance(UserId user) {
        return accounts.find(user).map(Account::balance).orElse(0);
    }

    private static Posting posting(EntryKind kind, String key, GiftId id) {
        return Posting.of(kind, key, id.toString());
    }
}
