package io.github.alloyconnections.app.architecture.violations.domain.usecase;

/** A use case that anybody may reach. */
public record ShownUseCase(String name) {}
