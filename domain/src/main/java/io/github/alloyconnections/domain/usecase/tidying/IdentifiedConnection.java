package io.github.alloyconnections.domain.usecase.tidying;

import io.github.alloyconnections.domain.connection.IdentityOutcome;
import io.github.alloyconnections.domain.selection.ConnectionEntry;

/** A connection, and whom it says it acts as. */
record IdentifiedConnection(ConnectionEntry entry, IdentityOutcome identity) {}
