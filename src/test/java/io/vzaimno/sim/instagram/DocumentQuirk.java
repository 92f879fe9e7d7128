package io.vzaimno.sim.instagram;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** What answers to GraphQL documents do though nothing is wrong. */
public enum DocumentQuirk implements Twist {
    /** Before the JSON stands a loop that keeps scripts of other sites from reading it. */
    PREFIXED((_, honest) -> honest instanceof Reply.Data(var status, var body)
            ? new Reply.Text(status, Map.of("Content-Type", "text/javascript"), "for (;;);" + body)
            : honest),
    /** A field that does not matter could not be read. */
    PARTIAL((call, honest) -> partial(call, honest, List.of("mutual_followers_count", "page_info", "places"))),
    /** The sizes of the lists could not be read. */
    WITHOUT_COUNTS((call, honest) -> partial(call, honest, List.of("follower_count", "following_count"))),
    /** There is a field for an error, and none in it. */
    NULL_ERROR((_, honest) -> changed(honest, answer -> answer.putNull("error")));

    @SuppressWarnings("ImmutableEnumChecker") // without state
    private final Twist twist;

    DocumentQuirk(Twist twist) {
        this.twist = twist;
    }

    @Override
    public Reply reply(Call call, Reply honest) {
        return twist.reply(call, honest);
    }

    private static Reply partial(Call call, Reply honest, List<String> fields) {
        var root = call.route().document().map(Document::root).orElse("");
        return changed(honest, answer -> {
            if (answer.path("data").path(root) instanceof ObjectNode found) {
                fields.stream().filter(found::has).forEach(field -> {
                    found.putNull(field);
                    answer.withArray("errors")
                            .addObject()
                            .put("message", "A field could not be read")
                            .put("severity", "ERROR")
                            .putArray("path")
                            .add(root)
                            .add(field);
                });
            }
        });
    }

    private static Reply changed(Reply honest, Consumer<ObjectNode> change) {
        if (!(honest instanceof Reply.Data(var status, var body))) {
            return honest;
        }
        var answer = body.deepCopy();
        change.accept(answer);
        return new Reply.Data(status, answer);
    }
}
