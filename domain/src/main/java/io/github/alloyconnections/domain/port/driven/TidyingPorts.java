package io.github.alloyconnections.domain.port.driven;

/** What finding and pruning twins needs from the outside, besides what choosing needs. */
public record TidyingPorts(
        ConnectionRemoval removal, PruneJournal journal, UsageSearch usages, UsageEdits edits, Pause pause) {}
