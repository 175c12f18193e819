package io.github.alloyconnections.domain.testing;

import io.github.alloyconnections.domain.port.driven.service.AuditTrail;
import io.github.alloyconnections.domain.service.AuditEntry;
import io.github.alloyconnections.domain.service.AuditQuery;
import io.github.alloyconnections.domain.service.Page;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** An audit that is short enough to be told whole, in the order in which it was written. */
public final class InMemoryAuditTrail implements AuditTrail {

    private final List<AuditEntry> entries = new CopyOnWriteArrayList<>();

    /** What was written. */
    public List<AuditEntry> entries() {
        return List.copyOf(entries);
    }

    @Override
    public void add(AuditEntry entry) {
        entries.add(entry);
    }

    @Override
    public Page<AuditEntry> page(AuditQuery query) {
        return new Page<>(entries, Optional.empty());
    }
}
