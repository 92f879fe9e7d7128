package io.vzaimno;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(Application.class);
    private static final Path DOCUMENT = Path.of("docs/architecture.md");

    @Test
    void modulesKeepTheirPromises() {
        MODULES.verify();
    }

    @Test
    void theDrawingShowsTheModulesAsTheyAre() throws IOException {
        var arrows = MODULES.stream()
                .flatMap(from -> from.getDirectDependencies(MODULES)
                        .uniqueModules()
                        .map(to -> "    %s --> %s".formatted(from.getIdentifier(), to.getIdentifier())))
                .sorted()
                .distinct()
                .collect(joining("\n"));

        assertThat(Files.readString(DOCUMENT)).contains("```mermaid\nflowchart TD\n" + arrows + "\n```");
    }
}
