package io.vzaimno.instagram.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.vzaimno.instagram.export.Row.Label;
import io.vzaimno.instagram.export.Row.Labelled;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameLabelTests {

    private static Labelled record(String... labelsAndValues) {
        var labels = new ArrayList<Label>();
        for (var i = 0; i < labelsAndValues.length; i += 2) {
            labels.add(new Label(labelsAndValues[i], labelsAndValues[i + 1]));
        }
        return new Labelled(labels, null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Username", "Nombre de usuario", "Nome de usuário", "Nom d'utilisateur", "Nom d’utilisateur",
                "Nom de profil", "Имя пользователя", "Benutzername", "ユーザーネーム", " USERNAME "
            })
    void knowsTheUsualWordings(String wording) {
        var records = List.of(record("Name", "anna", wording, "ida"));

        assertThat(NameLabel.in(records)).contains(wording);
    }

    @Test
    void findsAnUnknownLabelByTheLooksOfItsValues() {
        var records = new ArrayList<Labelled>();
        for (var i = 0; i < 47; i++) {
            records.add(record(
                    "A", "ida_" + i, "B", i % 6 == 0 ? "ida" : "Ida Moor", "C", i % 4 == 0 ? "https://x.org" : ""));
        }

        assertThat(NameLabel.in(records)).contains("A");
    }

    @Test
    void prefersNamesInLowerCase() {
        var records = List.of(record("A", "Ida", "B", "ida.moor"), record("A", "Kim", "B", "kim_7"));

        assertThat(NameLabel.in(records)).contains("B");
    }

    @Test
    void doesNotGuess() {
        assertThat(NameLabel.in(List.of())).isEmpty();
        assertThat(NameLabel.in(List.of(record("A", "ida", "B", "moor")))).isEmpty();
        assertThat(NameLabel.in(List.of(record("A", "Ida Moor")))).isEmpty();
        assertThat(NameLabel.in(List.of(record("A", "ida"), record("B", "x y"), record("B", "y z"))))
                .isEmpty();
    }

    @Test
    void neverTakesALinkForAName() {
        var records = List.of(record("URL", "linktr.ee"), record("URL", "example.org"));

        assertThat(NameLabel.in(records)).isEmpty();
    }
}
