package io.vzaimno.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionUrlTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    postgresql://ann:secret@db.example:5432/v | jdbc:postgresql://db.example:5432/v | ann | secret
                    postgres://ann:p%40ss%2Bword@db/v?ssl=true| jdbc:postgresql://db/v?ssl=true     | ann | p@ss+word
                    jdbc:postgresql://localhost:5432/v        | jdbc:postgresql://localhost:5432/v  | ''  | ''
                    postgresql://ann@localhost/v              | jdbc:postgresql://localhost/v       | ann | ''
                    jdbc:postgresql://db/v?user=ann&password=a%40%26b&ssl=true | jdbc:postgresql://db/v?ssl=true | ann | a@&b
                    jdbc:postgresql://db/v?user=ann           | jdbc:postgresql://db/v              | ann | ''
                    """)
    void readsWhatOperatorsWrite(String text, String jdbc, String user, String password) {
        assertThat(ConnectionUrl.parse(text)).isEqualTo(new ConnectionUrl(jdbc, user, password));
    }

    @Test
    void isShownWithoutWhatMayBeSecret() {
        var url = ConnectionUrl.parse("postgresql://ann:secret@db:5432/v?sslpassword=hidden");

        assertThat(url.place()).isEqualTo("db:5432/v");
        assertThat(url).hasToString("db:5432/v");
    }

    @Test
    void takesAParameterThatIsNotSetYet() {
        assertThat(ConnectionUrl.parse("postgresql://db/v")
                        .withDefault("prepareThreshold", "0")
                        .jdbc())
                .isEqualTo("jdbc:postgresql://db/v?prepareThreshold=0");
        assertThat(ConnectionUrl.parse("postgresql://db/v?ssl=true")
                        .withDefault("prepareThreshold", "0")
                        .jdbc())
                .isEqualTo("jdbc:postgresql://db/v?ssl=true&prepareThreshold=0");
        assertThat(ConnectionUrl.parse("postgresql://db/v?prepareThreshold=5")
                        .withDefault("prepareThreshold", "0")
                        .jdbc())
                .isEqualTo("jdbc:postgresql://db/v?prepareThreshold=5");
    }
}
