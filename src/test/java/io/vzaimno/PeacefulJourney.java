package io.vzaimno;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Journeys of people who mind their own chats, and so travel side by side. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WholeService
@ResourceLock(value = "journeys", mode = ResourceAccessMode.READ)
@Execution(ExecutionMode.CONCURRENT)
@Order(2)
@interface PeacefulJourney {}
