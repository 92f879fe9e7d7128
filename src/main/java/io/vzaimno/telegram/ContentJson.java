package io.vzaimno.telegram;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Contents as they are stored. The names of types and components are in the database: renaming needs a migration. */
@Component
class ContentJson {

    private final JsonMapper json = JsonMapper.shared();

    String write(Content content) {
        return json.writerFor(Content.class).writeValueAsString(content);
    }

    Content read(String text) {
        return json.readValue(text, Content.class);
    }
}
