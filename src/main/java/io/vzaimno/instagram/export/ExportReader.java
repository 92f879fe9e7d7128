package io.vzaimno.instagram.export;

import static java.util.stream.Collectors.groupingBy;

import io.vzaimno.instagram.Relations;
import io.vzaimno.instagram.export.ExportReading.Problem;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads one export from its files. */
final class ExportReader {

    private static final Set<Problem> UNINTELLIGIBLE =
            EnumSet.of(Problem.UNKNOWN_FORMAT, Problem.HTML_IN_JSON, Problem.WIDE_TEXT);

    private final List<ExportFile> files;
    private final Origin origin;
    private final ListReader reader;
    private final NameLabels names = new NameLabels();
    private final List<Note> notes = new ArrayList<>();

    /** @param parts the names of the archives or folders */
    ExportReader(List<String> parts, List<ExportFile> files, Budget budget) {
        this.files = files;
        this.origin = new Origin(parts, files);
        this.reader = new ListReader(budget);
    }

    /** Each form of a list takes the place of the one before, so that memory never holds both forms of all lists. */
    Export read() {
        origin.checkParts(List.of());
        var lists = new ArrayList<ReadList>();
        ListFiles.in(files).forEach(file -> read(file).map(names::resolved).ifPresent(lists::add));
        origin.checkParts(lists);
        Duplicates.drop(lists);
        Verdict.requireBoth(lists.stream().map(ReadList::role), files, reader.metThreads());
        WrittenDates.resolve(lists);
        lists.replaceAll(names::resolvedLikeOthers);
        lists.removeIf(list -> !isSound(list));
        noteSeveral(lists);
        return export(lists);
    }

    private Export export(List<ReadList> lists) {
        var followers = People.in(lists, Role.FOLLOWERS);
        var following = People.in(lists, Role.FOLLOWING);
        var deleted = new HashSet<>(followers.deleted());
        deleted.addAll(following.deleted());
        if (!deleted.isEmpty()) {
            notes.add(new Note.Deleted(deleted.size()));
        }
        var relations = new Relations(followers.persons(), following.persons());
        return new Export(
                origin.owner(lists),
                origin.date(lists, relations),
                relations,
                People.in(lists, Role.PENDING).handles(),
                Stream.concat(Doubts.of(lists, relations).stream(), notes.stream())
                        .toList());
    }

    private Optional<ReadList> read(ListFile file) {
        try {
            return reader.read(file);
        } catch (ExportRefusal refusal) {
            forgive(file, refusal);
            return Optional.empty();
        }
    }

    private boolean isSound(ReadList list) {
        Verdict.requireAllTime(list);
        try {
            Verdict.requireNames(list);
        } catch (ExportRefusal refusal) {
            forgive(list.file(), refusal);
            return false;
        }
        var nameless = Verdict.nameless(list);
        if (nameless > 0) {
            notes.add(new Note.Nameless(
                    ExportRefusal.shown(list.path()), nameless, list.role().cut()));
        }
        if (list.undated() > 0) {
            notes.add(new Note.Undated(ExportRefusal.shown(list.path()), list.undated()));
        }
        return true;
    }

    /** Only the two lists themselves must be understood. */
    private void forgive(ListFile file, ExportRefusal refusal) {
        if (file.role() != Role.PENDING || !UNINTELLIGIBLE.contains(refusal.problem())) {
            throw refusal;
        }
        notes.add(new Note.NoPending(ExportRefusal.shown(file.path())));
    }

    private void noteSeveral(List<ReadList> lists) {
        lists.stream()
                .map(ReadList::file)
                .collect(groupingBy(file -> file.role() + " " + file.number(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(part -> part.size() > 1)
                .map(part -> part.stream()
                        .map(file -> ExportRefusal.shown(file.path()))
                        .toList())
                .forEach(paths -> notes.add(new Note.Several(paths)));
    }
}
