package io.vzaimno.proofs;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Keeps a class that starts processes of its own from running beside another such class: few fit into a machine at once. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Order(-1)
@ResourceLock("processes")
public @interface OwnProcesses {}
