package io.vzaimno;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vzaimno.sim.telegram.Fault;
import io.vzaimno.sim.telegram.SimMessage;
import io.vzaimno.sim.telegram.TelegramSimulator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In groups the bot invites to its private chat, seldom and briefly. */
@Journey
class GroupJourneyTests {

    @Autowired
    TelegramSimulator telegram;

    @Autowired
    JdbcClient jdbc;

    @Test
    void invitesToThePrivateChatWhenItIsAdded() {
        Chatting.newcomer(telegram).user().opensGroup(-5001, "Friends");

        var invitation = invitations(-5001, 1).getFirst();

        assertThat(invitation.text()).contains("in private");
        assertThat(invitation.buttons())
                .singleElement()
                .satisfies(button -> assertThat(button.url()).isEqualTo("https://t.me/vzaimno_bot"));
    }

    @Test
    void answersAnyCommandThatIsForItButOnceAMinute() {
        var ann = Chatting.newcomer(telegram);
        var inGroup = ann.user().in(ann.user().opensGroup(-5002, "Friends"));
        invitations(-5002, 1);

        inGroup.types("/nonsense@vzaimno_bot");
        inGroup.types("/check@vzaimno_bot nora.bakes.rye");
        awaitHandled(-5002, 2);
        assertThat(telegram.chat(-5002).fromBot()).hasSize(1);
        aMinutePasses(-5002);
        inGroup.types("/nonsense@vzaimno_bot");

        invitations(-5002, 2);
    }

    @Test
    void invitesAsSoonAsItMayWhereItCouldNotSpeak() {
        var ann = Chatting.newcomer(telegram);
        var forbidden = new Fault.BadRequest("Bad Request: not enough rights to send text messages to the chat");
        telegram.faults().next(1, "sendMessage", forbidden);
        var inGroup = ann.user().in(ann.user().opensGroup(-5004, "Friends"));
        awaitHandled(-5004, 1);
        assertThat(telegram.chat(-5004).fromBot()).isEmpty();

        inGroup.types("/check@vzaimno_bot nora.bakes.rye");

        invitations(-5004, 1);
    }

    @Test
    void isSilentAboutAllElse() {
        var ann = Chatting.newcomer(telegram);
        var inGroup = ann.user().in(ann.user().opensGroup(-5003, "Friends"));
        invitations(-5003, 1);
        aMinutePasses(-5003);

        inGroup.types("/check@another_bot nora.bakes.rye");
        inGroup.types("/nonsense");
        inGroup.types("what does @vzaimno_bot do?");
        inGroup.kicksBot();
        awaitHandled(-5003, 2);

        assertThat(telegram.chat(-5003).fromBot()).hasSize(1);
    }

    private List<SimMessage> invitations(long group, int count) {
        return await().until(() -> telegram.chat(group).fromBot(), messages -> messages.size() == count);
    }

    private void aMinutePasses(long group) {
        jdbc.sql("UPDATE latest_hints SET said_at = said_at - interval '61 seconds' WHERE chat_id = :group")
                .param("group", group)
                .update();
    }

    private void awaitHandled(long group, int updates) {
        await().until(() -> jdbc.sql("""
                        SELECT count(*) FILTER (WHERE handled_at IS NOT NULL) >= :updates AND count(handled_at) = count(*)
                          FROM telegram_updates
                         WHERE lane = :lane
                        """)
                .param("updates", updates)
                .param("lane", "chat " + group)
                .query(Boolean.class)
                .single());
    }
}
