package io.vzaimno.operations.chat;

import io.vzaimno.conversation.Step;
import io.vzaimno.language.Html;
import io.vzaimno.language.Words;
import io.vzaimno.operations.Audit;
import io.vzaimno.operations.AuditEntry;
import io.vzaimno.telegram.api.Keyboard;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The audit log. */
@Component
class AuditSection implements Section {

    static final String NAME = "audit";

    private static final int ROWS = 8;
    private static final Pattern LINES = Pattern.compile("\\s+");
    private static final int LONGEST = 80;

    private final Audit audit;

    AuditSection(Audit audit) {
        this.audit = audit;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Step pressed(Visit visit, Path path) {
        var words = visit.words();
        var page = path.page(2);
        var found = audit.page(ROWS, (long) page * ROWS);
        var more = (page + 1L) * ROWS < found.total();
        return new Step.Show(AdminScreens.screen(
                AdminScreens.leafing(Keyboard.NONE, "audit:page", page, more)
                        .with(AdminScreens.back(words, HomeSection.NAME)),
                words.html("admin.audit"),
                found.entries().isEmpty()
                        ? words.html("admin.audit_none")
                        : AdminScreens.lines(found.entries().stream()
                                .map(entry -> line(words, entry))
                                .toList())));
    }

    private static Html line(Words words, AuditEntry entry) {
        return words.html(
                "admin.audit_entry",
                Map.of(
                        "time", AdminScreens.moment(entry.createdAt()),
                        "name", entry.admin(),
                        "label", words.plain(ActionTexts.key(entry.act())),
                        "key", Html.text(entry.subject()),
                        "why", Html.text(difference(entry))));
    }

    private static String difference(AuditEntry entry) {
        var before = shortened(entry.before());
        var after = shortened(entry.after());
        return before.isEmpty() || after.isEmpty() ? before + after : before + " → " + after;
    }

    private static String shortened(@Nullable String text) {
        return text == null ? "" : AdminScreens.cut(LINES.matcher(text).replaceAll(" "), LONGEST);
    }
}
