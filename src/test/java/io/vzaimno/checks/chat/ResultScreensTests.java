package io.vzaimno.checks.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.accounts.UserId;
import io.vzaimno.analysis.Change;
import io.vzaimno.analysis.ChangeKind;
import io.vzaimno.analysis.Changes;
import io.vzaimno.checks.Check;
import io.vzaimno.checks.CheckId;
import io.vzaimno.checks.CheckStatus;
import io.vzaimno.checks.Stage;
import io.vzaimno.conversation.Pages;
import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.Person;
import io.vzaimno.language.Wordings;
import io.vzaimno.report.Report.Reading;
import io.vzaimno.report.Report.Source;
import java.time.Instant;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultScreensTests {

    private static final int LONGEST_MESSAGE = 4096;
    private static final Handle LONGEST_NAME = new Handle("w".repeat(Handle.MAX_LENGTH));

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void aPageOfChangesFitsIntoAMessageWhateverPeopleAreCalled(String language) {
        var person = new Person("1", LONGEST_NAME, "ש" + "😀".repeat(100), null, null, null, null);
        var renamed = new Change(ChangeKind.RENAMED, person, Optional.of(LONGEST_NAME));
        var changes = new Changes(Instant.EPOCH, Collections.nCopies(100, renamed));

        var page = ResultScreens.changes(
                Wordings.in(Locale.forLanguageTag(language)),
                check(),
                changes,
                new Pages(3, ResultScreens.CHANGES, changes.all().size()));

        assertThat(page.html().replaceAll("<[^>]+>", "")).hasSizeLessThanOrEqualTo(LONGEST_MESSAGE);
    }

    private static Check check() {
        return new Check(
                new CheckId(UUID.randomUUID()),
                new UserId(1),
                Optional.of(LONGEST_NAME),
                Source.LIVE,
                CheckStatus.COMPLETED,
                Stage.COMPARING,
                0,
                100,
                new Reading(OptionalInt.empty(), 0),
                new Reading(OptionalInt.empty(), 0),
                OptionalInt.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1,
                false,
                false,
                Optional.empty(),
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty());
    }
}
