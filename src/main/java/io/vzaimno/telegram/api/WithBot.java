package io.vzaimno.telegram.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;

/** Only where there is a bot. Without one nobody can be told anything, and nothing should pile up or be sold in vain. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnExpression("!'${telegram.token}'.isEmpty()")
public @interface WithBot {}
