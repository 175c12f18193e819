package io.github.alloyconnections.domain.diagnosis;

/** A next step: a command to type, and why it helps. */
public record Advice(String command, String why) {}
