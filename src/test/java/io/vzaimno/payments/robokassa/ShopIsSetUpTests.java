package io.vzaimno.payments.robokassa;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mock.env.MockEnvironment;

class ShopIsSetUpTests {

    @Test
    void namesWhatIsMissing() {
        var environment = new MockEnvironment()
                .withProperty("robokassa.login", "shop")
                .withProperty("robokassa.password1", "")
                .withProperty("robokassa.password2", "secret");

        assertThat(ShopIsSetUp.missing(environment)).containsExactly("ROBOKASSA_PASSWORD_1");
        assertThat(ShopIsSetUp.missing(new MockEnvironment())).hasSize(3);
        assertThat(ShopIsSetUp.missing(environment.withProperty("robokassa.password1", "secret")))
                .isEmpty();
    }

    @Test
    void aShopOfWhichAPartIsMissingIsHalfSetUp() {
        var environment = new MockEnvironment();
        assertThat(ShopIsSetUp.isHalfSetUp(environment)).isFalse();
        assertThat(ShopIsSetUp.isHalfSetUp(environment.withProperty("robokassa.login", "shop")))
                .isTrue();
        assertThat(ShopIsSetUp.isHalfSetUp(environment.withProperty("robokassa.password1", "one")))
                .isTrue();
        assertThat(ShopIsSetUp.isHalfSetUp(environment.withProperty("robokassa.password2", "two")))
                .isFalse();
    }

    @Test
    void halfAShopTakesAndBelievesNothing() {
        new ApplicationContextRunner()
                .withUserConfiguration(RobokassaCashier.class, CallbackController.class, Signatures.class)
                .withPropertyValues("robokassa.login=shop", "robokassa.password1=secret", "robokassa.password2=")
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(RobokassaCashier.class)
                        .doesNotHaveBean(CallbackController.class)
                        .doesNotHaveBean(Signatures.class));
    }
}
