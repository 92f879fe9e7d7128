package io.vzaimno.telegram.api;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Stored contents. The names of types and components are in the database: renaming one needs a migration. */
@Component
public class ContentJson {

    private final JsonMapper json = JsonMapper.shared();

    public String write(Content content) {
        return json.writerFor(Content.class).writeValueAsString(content);
    }

    public Content read(String text) {
        return json.readValue(text, Content.class);
    }
}
