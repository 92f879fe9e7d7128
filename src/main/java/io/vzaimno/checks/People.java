package io.vzaimno.checks;

import io.vzaimno.analysis.Relation;
import java.util.List;

/**
 * A part of a group of people, in the order in which Instagram listed them.
 *
 * @param total how many the whole group has
 */
public record People(List<Relation> people, int total) {}
