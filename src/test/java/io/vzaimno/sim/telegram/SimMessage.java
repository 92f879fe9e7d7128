package io.vzaimno.sim.telegram;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A message as the user saw it when he looked: after all edits so far. */
public final class SimMessage {

    private final World world;
    private final ObjectNode json;

    SimMessage(World world, ObjectNode json) {
        this.world = world;
        this.json = json;
    }

    /** Unique in its chat only. */
    public int id() {
        return Chats.idOf(json);
    }

    public boolean fromBot() {
        return json.path("from").path("is_bot").asBoolean(false);
    }

    public Instant date() {
        return Instant.ofEpochSecond(json.path("date").asLong());
    }

    public boolean edited() {
        return json.has("edit_date");
    }

    /** The plain text or caption, without formatting; empty when there is none. */
    public String text() {
        return json.path("text").asString(json.path("caption").asString(""));
    }

    /** The formatting of the text or caption, and the commands, mentions and links in it. */
    public List<TextEntity> entities() {
        return json.path(json.has("text") ? "entities" : "caption_entities")
                .valueStream()
                .map(TextEntity::of)
                .toList();
    }

    /** The stretches of text of one type of entity: the bold ones, say. */
    public List<String> marked(String type) {
        return entities().stream()
                .filter(entity -> entity.type().equals(type))
                .map(entity -> text().substring(entity.offset(), entity.end()))
                .toList();
    }

    /** The rows of inline buttons. */
    public List<List<SimButton>> rows() {
        return json.path("reply_markup")
                .path("inline_keyboard")
                .valueStream()
                .map(row -> row.valueStream().map(SimButton::of).toList())
                .toList();
    }

    /** The inline buttons, row by row. */
    public List<SimButton> buttons() {
        return rows().stream().flatMap(List::stream).toList();
    }

    /** The first button with this text or callback data. */
    public Optional<SimButton> button(String textOrData) {
        return buttons().stream().filter(button -> button.isCalled(textOrData)).findFirst();
    }

    public Optional<SimFile> document() {
        return json.optional("document").map(document -> new SimFile(world, document));
    }

    /** In its largest size. */
    public Optional<SimFile> photo() {
        return json.path("photo").valueStream().reduce((_, last) -> last).map(photo -> new SimFile(world, photo));
    }

    /** With its payload and whether it is paid by now. */
    public Optional<SimInvoice> invoice() {
        return json.optional("invoice").flatMap(_ -> world.locked(() -> world.invoices.find(Invoices.in(json))));
    }

    /** The whole message in the Bot API's shape. */
    public JsonNode json() {
        return json;
    }

    @Override
    public String toString() {
        return (fromBot() ? "bot: " : "user: ") + json;
    }
}
