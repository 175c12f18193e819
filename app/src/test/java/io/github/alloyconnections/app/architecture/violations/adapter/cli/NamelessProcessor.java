package io.github.alloyconnections.app.architecture.violations.adapter.cli;

/** A class whose name says nothing. */
record NamelessProcessor(String help) {}
