package io.vzaimno.payments.robokassa;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.PropertyResolver;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether the shop's name and both passwords are set. */
class ShopIsSetUp implements Condition {

    private static final Map<String, String> NEEDED = Map.of(
            "robokassa.login", "ROBOKASSA_MERCHANT_LOGIN",
            "robokassa.password1", "ROBOKASSA_PASSWORD_1",
            "robokassa.password2", "ROBOKASSA_PASSWORD_2");

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return missing(context.getEnvironment()).isEmpty();
    }

    /** Whether only some of the settings are set, which is probably a mistake. */
    static boolean isHalfSetUp(PropertyResolver properties) {
        var missing = missing(properties).size();
        return missing > 0 && missing < NEEDED.size();
    }

    /** The required settings of a shop. */
    static List<String> missing(PropertyResolver properties) {
        return NEEDED.entrySet().stream()
                .filter(setting -> properties.getProperty(setting.getKey(), "").isEmpty())
                .map(Map.Entry::getValue)
                .sorted()
                .toList();
    }
}
