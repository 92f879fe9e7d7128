package io.vzaimno;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.test.context.TestPropertySource;

/** Journeys of buyers and operators, who change much for all: in a world of their own, beside that of the others. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WholeService
@TestPropertySource(properties = "world=business")
@ResourceLock("business")
@Order(0)
public @interface BusinessJourney {}
