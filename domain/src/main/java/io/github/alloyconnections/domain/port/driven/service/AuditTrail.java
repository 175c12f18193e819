package io.github.alloyconnections.domain.port.driven.service;

import io.github.alloyconnections.domain.service.AuditEntry;
import io.github.alloyconnections.domain.service.AuditQuery;
import io.github.alloyconnections.domain.service.Page;

/**
 * Who was told what, and who changed what: entries are added and never changed. Thread-safe, also against other processes.
 *
 * <p>All methods throw {@link io.github.alloyconnections.domain.failure.ProjectFileException}, after which nothing has
 * changed.
 */
public interface AuditTrail {

    /** Adds an entry, which is there for everybody once this returns. */
    void add(AuditEntry entry);

    /** A page of entries, the newest first; of entries of the same time, the one added last. */
    Page<AuditEntry> page(AuditQuery query);
}
