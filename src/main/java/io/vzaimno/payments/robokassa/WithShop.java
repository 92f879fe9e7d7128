package io.vzaimno.payments.robokassa;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Conditional;

/** A bean that exists only if the shop is completely configured: nothing is signed or verified with an empty password. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Conditional(ShopIsSetUp.class)
@interface WithShop {}
