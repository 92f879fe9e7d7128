package io.vzaimno;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Lets every test wait longer for what must happen than a busy machine needs; whatever happens at once costs nothing. What a
 * thread throws that another test has started, fails nobody who waits beside.
 */
public final class PatientExtension implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
    }
}
