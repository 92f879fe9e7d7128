package io.vzaimno.instagram.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class SecretBoxTests {

    private final SecretBox box = new SecretBox(key(1));

    @Test
    void opensWhatItHasSealed() {
        assertThat(box.open(box.seal("секрет 🔑", "here"), "here")).isEqualTo("секрет 🔑");
    }

    @Test
    void sealsTheSameTextDifferentlyEachTime() {
        assertThat(box.seal("secret", "here"))
                .matches("v1:[0-9a-f]{8}:[\\w-]{16}:[\\w-]+")
                .isNotEqualTo(box.seal("secret", "here"));
    }

    @Test
    void opensNothingInAnotherPlace() {
        var sealed = box.seal("secret", "here");

        assertThatIllegalStateException()
                .isThrownBy(() -> box.open(sealed, "there"))
                .withMessageContaining("there")
                .withMessageNotContaining("secret");
    }

    @Test
    void opensNothingThatWasChanged() {
        var sealed = box.seal("secret", "here");
        var last = sealed.charAt(sealed.length() - 2);
        var changed = sealed.substring(0, sealed.length() - 2)
                + (last == 'A' ? 'B' : 'A')
                + sealed.charAt(sealed.length() - 1);

        assertThatIllegalStateException().isThrownBy(() -> box.open(changed, "here"));
        assertThatIllegalStateException().isThrownBy(() -> box.open("v2" + sealed.substring(2), "here"));
    }

    @Test
    void saysThatTheKeyIsAnother() {
        var other = new SecretBox(key(2));
        var sealed = box.seal("secret", "here");

        assertThat(other.isOurs(sealed)).isFalse();
        assertThatIllegalStateException()
                .isThrownBy(() -> other.open(sealed, "here"))
                .withMessageStartingWith("Not sealed with the key");
    }

    @Test
    void takesOnlyKeysOfTheRightLength() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SecretBox("c2hvcnQ="));
    }

    @Test
    void marksEqualTextsEqually() {
        assertThat(box.mark("secret")).isEqualTo(box.mark("secret")).isNotEqualTo(new SecretBox(key(2)).mark("secret"));
    }

    static String key(int seed) {
        var key = new byte[32];
        key[0] = (byte) seed;
        return Base64.getEncoder().encodeToString(key);
    }
}
