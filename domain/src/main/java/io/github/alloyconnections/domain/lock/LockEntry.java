package io.github.alloyconnections.domain.lock;

/**
 * What a lock says of one connector, and in which lines, counted from 1.
 *
 * @param accountLine that of the id if no account is written down
 */
public record LockEntry(LockedConnection connection, int idLine, int accountLine, int ownerLine) {}
