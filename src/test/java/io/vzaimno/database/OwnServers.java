package io.vzaimno.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Keeps a class that starts one database server after the other from running beside another such class. They wait more than
 * they work, so the first begins first.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Order(-1)
@ResourceLock("servers")
@interface OwnServers {}
