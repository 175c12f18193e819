package io.github.alloyconnections.app.architecture.violations.adapter.cli;

import io.github.alloyconnections.app.architecture.violations.domain.usecase.ShownUseCase;

/** A driver that reaches past the core for one of its use cases. */
record CoreBreaker(ShownUseCase useCase) {}
