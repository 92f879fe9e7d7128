package io.vzaimno.sim.telegram;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Remembers values by key, so that a simulated world survives the process that plays it. */
interface Journal extends AutoCloseable {

    /** Forgets everything with the process. */
    Journal NONE = new Journal() {
        @Override
        public void put(String key, JsonNode value) {}

        @Override
        public void remove(String key) {}

        @Override
        public Map<String, JsonNode> under(String prefix) {
            return Map.of();
        }

        @Override
        public void close() {}
    };

    void put(String key, JsonNode value);

    void remove(String key);

    /** What was kept when the journal was opened: the entries below a prefix by the rest of their keys, oldest first. */
    Map<String, JsonNode> under(String prefix);

    @Override
    void close();
}
