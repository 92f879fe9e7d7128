package io.vzaimno.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseTroubleTests {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    08006, AWAY
                    57P03, AWAY
                    53300, BUSY
                    53100, DISK_FULL
                    53200, OUT_OF_MEMORY
                    25006, READ_ONLY
                    23505,
                    """)
    void isToldByTheState(String state, DatabaseTrouble trouble) {
        var failure = new IllegalStateException(new SQLException("refused", state));

        assertThat(DatabaseTrouble.of(failure).orElse(null)).isEqualTo(trouble);
    }
}
