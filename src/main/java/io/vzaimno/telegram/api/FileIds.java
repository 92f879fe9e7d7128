package io.vzaimno.telegram.api;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Telegram's ids of uploaded files. */
@Repository
public class FileIds {

    private final JdbcClient jdbc;
    private final Clock clock;

    FileIds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<String> find(String file) {
        return jdbc.sql("SELECT file_id FROM telegram_files WHERE file = :file")
                .param("file", file)
                .query(String.class)
                .optional();
    }

    void remember(String file, String fileId) {
        jdbc.sql("""
                        INSERT INTO telegram_files (file, file_id, uploaded_at)
                        VALUES (:file, :fileId, :now)
                        ON CONFLICT (file) DO UPDATE SET file_id = excluded.file_id, uploaded_at = excluded.uploaded_at
                        """)
                .param("file", file)
                .param("fileId", fileId)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    public void clean(OffsetDateTime uploadedSince) {
        jdbc.sql("DELETE FROM telegram_files WHERE uploaded_at < :uploadedSince")
                .param("uploadedSince", uploadedSince)
                .update();
    }

    public void forgetAll(String prefix) {
        jdbc.sql("DELETE FROM telegram_files WHERE starts_with(file, :prefix)")
                .param("prefix", prefix)
                .update();
    }

    void forget(String file) {
        jdbc.sql("DELETE FROM telegram_files WHERE file = :file")
                .param("file", file)
                .update();
    }
}
