package io.github.alloyconnections.domain.selection;

import io.github.alloyconnections.domain.connection.Owner;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One owner of a key's connections.
 *
 * @param name what Alloy calls that user
 * @param current whether calls run as this owner
 * @param connections how many there are of the connector; empty if that was not asked, or not answered
 * @param working one that works; empty if none was found, or none was tried
 */
public record OwnerEntry(
        Owner owner,
        Optional<String> name,
        boolean current,
        OptionalInt connections,
        Optional<ConnectionEntry> working) {}
