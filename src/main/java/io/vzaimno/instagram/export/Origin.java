package io.vzaimno.instagram.export;

import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.Person;
import io.vzaimno.instagram.Relations;
import io.vzaimno.instagram.export.ExportDate.Basis;
import io.vzaimno.instagram.export.ExportReading.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Where an export comes from: whose it is and when it was made; refuses archives that are not one export. */
final class Origin {

    private static final long DAYS_APART = 1;

    private final List<String> parts;
    private final List<ExportFile> files;

    /** @param parts the names of the archives and folders */
    Origin(List<String> parts, List<ExportFile> files) {
        this.parts = parts;
        this.files = files;
    }

    /** Archives of one export are of one account and were made at one time. */
    void checkParts(List<ReadList> lists) {
        var owners = parts.stream()
                .flatMap(part -> owner(part, lists).stream())
                .distinct()
                .toList();
        if (owners.size() > 1) {
            throw new ExportRefusal(
                    Problem.SEVERAL_OWNERS,
                    "These are exports of different accounts: " + owners.getFirst() + " and " + owners.get(1) + ".");
        }
        var days = parts.stream().flatMap(part -> day(part).stream()).sorted().toList();
        if (!days.isEmpty() && ChronoUnit.DAYS.between(days.getFirst(), days.getLast()) > DAYS_APART) {
            throw new ExportRefusal(
                    Problem.SEVERAL_EXPORTS,
                    "These are exports of different days: " + days.getFirst() + " and " + days.getLast() + ".");
        }
    }

    Optional<Handle> owner(List<ReadList> lists) {
        return parts.stream().flatMap(part -> owner(part, lists).stream()).findFirst();
    }

    /** The page's own date, else that of the archive's name, unless there are later follows, else the newest follow's. */
    Optional<ExportDate> date(List<ReadList> lists, Relations relations) {
        var newest = newest(relations);
        return lists.stream()
                .flatMap(list -> list.made().stream())
                .max(Comparator.naturalOrder())
                .map(made -> new ExportDate(made, Basis.HEADER))
                .or(() -> parts.stream()
                        .flatMap(part -> day(part).stream())
                        .map(ExportDate::of)
                        .findFirst()
                        .filter(named -> newest.filter(
                                        last -> last.isAfter(named.time().plus(2, ChronoUnit.DAYS)))
                                .isEmpty()))
                .or(() -> newest.map(last -> new ExportDate(last, Basis.NEWEST_ENTRY)));
    }

    /** The archive's name counts for more than a page, which calls an account as it was called then. */
    private Optional<Handle> owner(String part, List<ReadList> lists) {
        return ArchiveName.owner(names(part))
                .or(() -> lists.stream()
                        .filter(list -> isIn(part, list.file().file()))
                        .flatMap(list -> list.owner().stream())
                        .findFirst());
    }

    private Optional<LocalDate> day(String part) {
        return ArchiveName.day(names(part));
    }

    private Stream<String> names(String part) {
        var paths = files.stream().filter(file -> isIn(part, file)).map(ExportFile::path);
        return Stream.concat(Stream.of(part), paths);
    }

    private boolean isIn(String part, ExportFile file) {
        return parts.size() == 1 || file.part().equals(part);
    }

    private static Optional<Instant> newest(Relations relations) {
        return Stream.concat(relations.followers().stream(), relations.following().stream())
                .map(Person::since)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }
}
