package io.vzaimno.promotions.campaigns;

import io.vzaimno.accounts.UserId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Links that show admins where users come from, and how far they get. */
@Service
public class Campaigns {

    /** The prefix of the payload of a campaign's link. */
    public static final String PREFIX = "C";

    private final CampaignTable table;

    Campaigns(CampaignTable table) {
        this.table = table;
    }

    /** Empty if a campaign with that code exists. */
    @Transactional
    public Optional<Funnel> create(String code, String name) {
        return table.add(code, name) ? table.funnel(code) : Optional.empty();
    }

    /** All campaigns, newest first. */
    public List<Funnel> funnels() {
        return table.funnels();
    }

    public Optional<Funnel> funnel(String code) {
        return table.funnel(code);
    }

    /**
     * Records that a user started the bot by a campaign's link. Unknown campaigns are ignored.
     *
     * @param isNew whether the user's account was created in this transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void visit(UserId user, String code, boolean isNew) {
        table.visit(code, user, isNew);
    }
}
