package io.vzaimno.telegram.inbox;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateReaderTests {

    private static final String MESSAGE = """
            {"update_id": 5, "message": {"message_id": 1, "date": 1, "from": {"id": 7, "is_bot": false, "first_name": "A"},
             "chat": {"id": 7, "type": "private"}, "text": "%s"}}""";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "5",
                "\"text\"",
                "[]",
                "[{\"update_id\": 5}]",
                "{}",
                "nonsense",
                "{\"update_id\": 5",
                "{\"update_id\": 5} {\"update_id\": 6}",
                "{'update_id': 5}",
                "{\"update_id\": NaN}",
                "{\"update_id\": \"5\"}",
                "{\"update_id\": true}",
                "{\"update_id\": null}",
                "{\"update_id\": [5]}",
                "{\"update_id\": {}}",
                "{\"update_id\": -1}",
                "{\"update_id\": 5.5}",
                "{\"update_id\": 1e999999999}",
                "{\"update_id\": 1e99999999999}",
                "{\"update_id\": 99999999999}",
                "{\"update_id\": 99999999999999999999999999}"
            })
    void whatHasNoNumberIsNoUpdate(String body) {
        assertThat(UpdateReader.read(body.getBytes(UTF_8))).isInstanceOf(ReadUpdate.Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"message\": \"text\"",
                "\"message\": []",
                "\"message\": {\"message_id\": 1, \"chat\": \"text\"}",
                "\"message\": {\"message_id\": 1, \"chat\": [{\"id\": 7}]}",
                "\"message\": {\"message_id\": 1, \"chat\": {\"id\": true}}",
                "\"message\": {\"message_id\": 1, \"chat\": {\"id\": \"\\u0000\"}}",
                "\"message\": {\"message_id\": 1, \"chat\": {\"id\": 99999999999999999999}}",
                "\"message\": {\"message_id\": \"1\", \"chat\": {\"id\": 7}}",
                "\"message\": {\"message_id\": 1, \"chat\": {\"id\": 7}, \"text\": 5}",
                "\"message\": {\"message_id\": 1, \"chat\": {\"id\": 7}, \"from\": []}",
                "\"message\": {\"message_id\": 1, \"chat\": {\"id\": 7}, \"from\": {\"id\": 0, \"is_bot\": false}}",
                "\"message\": {\"message_id\": 1, \"chat\": {\"id\": 7}, \"unknown\": 1e400}",
                "\"message\": {\"message_id\": 1, \"chat\": {\"id\": 7}, \"unknown\": [[1e99999999999]]}",
                "\"callback_query\": {\"id\": 5, \"from\": {\"id\": 7, \"is_bot\": false}}",
                "\"pre_checkout_query\": {\"id\": \"5\", \"from\": {\"id\": 7, \"is_bot\": 0}, \"currency\": \"XTR\", \"total_amount\": 1, \"invoice_payload\": \"\"}"
            })
    void whatIsOfAWrongFormIsNoUpdateButKeepsItsNumber(String content) {
        var reading =
                UpdateReader.read("{\"update_id\": 5, %s}".formatted(content).getBytes(UTF_8));

        assertThat(reading).isInstanceOf(ReadUpdate.Malformed.class);
        assertThat(reading.number()).hasValue(5);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"update_id": 5}                                                          | of a kind that was not asked for
            {"update_id": 5, "future_thing": {"a": [1]}}                              | of a kind that was not asked for
            {"update_id": 5, "channel_post": {"message_id": 1}}                       | of a kind that was not asked for
            {"update_id": 5, "message": {}}                                           | without message.chat
            {"update_id": 5, "message": {"chat": {"id": 7}}}                          | without message.message_id
            {"update_id": 5, "callback_query": {"id": "1"}}                           | without callback_query.from
            {"update_id": 5, "pre_checkout_query": {"from": {"id": 7, "is_bot": false}}} | without pre_checkout_query.currency
            {"update_id": 5, "my_chat_member": {"chat": {"id": 7}, "from": {"id": 7, "is_bot": false}}} | without my_chat_member.new_chat_member
            {"update_id": 5, "message": {"message_id": 1, "chat": {"id": 7}, "from": {"id": 7}}} | without message.from.is_bot
            {"update_id": 5, "message": {"message_id": 1, "chat": {"id": 7}, "photo": "text"}} | with a message that the library cannot read
            """)
    void whatCannotBeActedUponIsSetAside(String body, String why) {
        assertThat(UpdateReader.read(body.getBytes(UTF_8))).isEqualTo(new ReadUpdate.SetAside(5, why));
    }

    @Test
    void takesWhatIsWholeWhateverElseItHas() {
        var json = MESSAGE.formatted("hi").replace("\"date\": 1", "\"date\": 1, \"future\": {\"a\": [1, -2.5, null]}");

        assertThat(UpdateReader.read(json.getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        ReadUpdate.Taken.class,
                        taken -> assertThat(taken.update().lane()).isEqualTo("chat 7"));
        assertThat(UpdateReader.read(json.getBytes(UTF_16))).isInstanceOf(ReadUpdate.Taken.class);
    }

    @ParameterizedTest
    @CsvSource({"99, true", "98, true", "102, false", "3000, false"})
    void nestingEndsSomewhere(int depth, boolean taken) {
        var json =
                MESSAGE.formatted("hi\", \"deep\": " + "[".repeat(depth - 1) + "]".repeat(depth - 1) + ", \"x\": \"");

        assertThat(UpdateReader.read(json.getBytes(UTF_8)) instanceof ReadUpdate.Taken)
                .isEqualTo(taken);
    }

    @Test
    void whatTheDatabaseCannotKeepIsReplaced() {
        var json = MESSAGE.formatted("a\\u0000\\ud800b\\ude00\\ud83d");

        assertThat(UpdateReader.read(json.getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        ReadUpdate.Taken.class,
                        taken -> assertThat(taken.update().json()).contains("a\\ufffd\\ufffdb\\ufffd\\ufffd"));
    }

    @Test
    void aListIsReadItemByItem() {
        var answer = "{\"ok\": true, \"result\": [{\"update_id\": 1}, null, 5, {\"update_id\": true}, %s]}"
                .formatted(MESSAGE.formatted("hi"));

        assertThat(UpdateReader.list(answer.getBytes(UTF_8)).orElseThrow())
                .hasExactlyElementsOfTypes(
                        ReadUpdate.SetAside.class,
                        ReadUpdate.Malformed.class,
                        ReadUpdate.Malformed.class,
                        ReadUpdate.Malformed.class,
                        ReadUpdate.Taken.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"ok\": true}",
                "{\"ok\": true, \"result\": {}}",
                "{\"ok\": \"true\", \"result\": []}",
                "{\"ok\": false, \"result\": []}",
                "[]"
            })
    void whatIsNoListOfTheBotApiIsNone(String answer) {
        assertThat(UpdateReader.list(answer.getBytes(UTF_8))).isEmpty();
    }
}
