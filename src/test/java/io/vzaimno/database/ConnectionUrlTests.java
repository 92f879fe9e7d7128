package io.vzaimno.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionUrlTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    postgresql://ann:secret@db.example:5432/v | jdbc:postgresql://db.example:5432/v | ann | secret
                    postgres://ann:p%40ss%2Bword@db/v?ssl=true| jdbc:postgresql://db/v?ssl=true     | ann | p@ss+word
                    jdbc:postgresql://localhost:5432/v        | jdbc:postgresql://localhost:5432/v  | ''  | ''
                    postgresql://ann@localhost/v              | jdbc:postgresql://localhost/v       | ann | ''
                    """)
    void readsWhatOperatorsWrite(String text, String jdbc, String user, String password) {
        assertThat(ConnectionUrl.parse(text)).isEqualTo(new ConnectionUrl(jdbc, user, password));
    }
}
