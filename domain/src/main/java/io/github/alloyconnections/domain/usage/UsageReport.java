package io.github.alloyconnections.domain.usage;

import io.github.alloyconnections.domain.connection.ConnectionId;
import java.util.List;
import java.util.Optional;

/**
 * What a search for ids found.
 *
 * @param usages by place
 * @param files how many files were read
 * @param gap what was not looked at, and why; empty if everything was
 */
public record UsageReport(List<Usage> usages, int files, Optional<String> gap) {

    public UsageReport {
        usages = List.copyOf(usages);
        if (files < 0) {
            throw new IllegalArgumentException("files must not be negative");
        }
    }

    /** Nothing was found, and nothing was left out. */
    public static UsageReport none() {
        return new UsageReport(List.of(), 0, Optional.empty());
    }

    /** The same without what stands in this file. */
    public UsageReport without(String source) {
        return new UsageReport(
                usages.stream().filter(usage -> !usage.source().equals(source)).toList(), files, gap);
    }

    /** The places of one id. */
    public List<Usage> of(ConnectionId id) {
        return usages.stream().filter(usage -> usage.id().equals(id)).toList();
    }
}
