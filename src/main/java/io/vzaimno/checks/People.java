package io.vzaimno.checks;

import io.vzaimno.analysis.Relation;
import java.util.List;

/**
 * A page of a group of people, in the order in which Instagram listed them.
 *
 * @param total the size of the whole group
 */
public record People(List<Relation> people, int total) {}
