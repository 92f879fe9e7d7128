package io.vzaimno.payments.robokassa;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Conditional;

/** Exists only where the shop is set up completely: nothing is ever signed or verified with an empty password. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Conditional(ShopIsSetUp.class)
@interface WithShop {}
