package io.github.alloyconnections.app.architecture.violations.adapter.mcp.tool;

/** Stands above what tools are made of. */
public final class Hammer {}
