package io.github.alloyconnections.adapter.mcp.wire;

/**
 * A line that a client sent.
 *
 * @param isTooLong whether it was longer than is taken, and so is not kept
 */
record Line(String text, boolean isTooLong) {}
