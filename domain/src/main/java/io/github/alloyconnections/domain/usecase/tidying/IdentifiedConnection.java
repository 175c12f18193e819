package io.github.alloyconnections.domain.usecase.tidying;

import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.twins.IdentityOutcome;

/** A connection, and whom it says it acts as. */
record IdentifiedConnection(ConnectionEntry entry, IdentityOutcome identity) {}
