package io.github.alloyconnections.domain.selection;

/** A connection that could have been chosen, what became of it, and why. */
public record Candidate(ConnectionEntry entry, Verdict verdict, String reason) {}
