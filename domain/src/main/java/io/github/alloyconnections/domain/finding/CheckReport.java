package io.github.alloyconnections.domain.finding;

import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.finding.Finding.Severity;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a check looked at, and what it found.
 *
 * @param checked every connector that was looked at
 * @param findings connector by connector, what matters most first
 * @param lock the lock's file, as the user calls it
 * @param locked whether there is one
 * @param notes what was not looked at, or is to be known besides
 */
public record CheckReport(
        List<Checked> checked, List<Finding> findings, String lock, boolean locked, List<String> notes, Instant at) {

    public CheckReport {
        checked = List.copyOf(checked);
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
    }

    /**
     * What was looked at.
     *
     * @param entry the pin, else what the lock names, with its health; empty if there is neither, or it could not be tried
     */
    public record Checked(ConnectorId connector, Optional<ConnectionEntry> entry) {}

    /** Those that weigh so much. */
    public List<Finding> of(Severity severity) {
        return findings.stream().filter(each -> each.severity() == severity).toList();
    }

    /** The same with the findings as a driver says them. */
    public CheckReport saying(UnaryOperator<Finding> words) {
        return new CheckReport(checked, findings.stream().map(words).toList(), lock, locked, notes, at);
    }
}
