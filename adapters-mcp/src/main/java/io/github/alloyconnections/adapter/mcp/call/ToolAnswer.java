package io.github.alloyconnections.adapter.mcp.call;

/**
 * What a tool answers.
 *
 * @param json a record of the contract
 * @param text the same in a line or two, for clients that show text alone
 */
public record ToolAnswer(Object json, String text) {}
