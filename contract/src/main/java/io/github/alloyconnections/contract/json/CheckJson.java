package io.github.alloyconnections.contract.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.finding.CheckReport;
import io.github.alloyconnections.domain.finding.CheckReport.Checked;
import io.github.alloyconnections.domain.finding.FilePlace;
import io.github.alloyconnections.domain.finding.Finding;
import io.github.alloyconnections.domain.finding.Finding.Severity;
import io.github.alloyconnections.domain.lock.LockChange;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a check found: {@code {checked, findings, errors, warnings, lock, notes, checkedAt}}. */
public record CheckJson(
        List<CheckedJson> checked,
        List<FindingJson> findings,
        int errors,
        int warnings,
        LockJson lock,
        List<String> notes,
        String checkedAt) {

    /** What was looked at: {@code {connector, connection|null}}. */
    public record CheckedJson(String connector, @Nullable ConnectionJson connection) {

        static CheckedJson of(Checked checked) {
            return new CheckedJson(
                    checked.connector().value(),
                    checked.entry().map(ConnectionJson::of).orElse(null));
        }
    }

    /** One finding; {@code connection} is an id. */
    public record FindingJson(
            String kind,
            String severity,
            String connector,
            @Nullable String connection,
            String message,
            @Nullable String file,
            @Nullable Integer line,
            List<NextStepJson> next) {

        static FindingJson of(Finding finding) {
            Optional<FilePlace> place = finding.place();
            return new FindingJson(
                    finding.kind().word(),
                    finding.severity().name().toLowerCase(Locale.ROOT),
                    finding.connector().value(),
                    finding.connection().map(ConnectionId::value).orElse(null),
                    finding.message(),
                    place.map(FilePlace::file).orElse(null),
                    place.flatMap(at -> at.line().isPresent()
                                    ? Optional.of(at.line().getAsInt())
                                    : Optional.empty())
                            .orElse(null),
                    finding.next().stream().map(NextStepJson::of).toList());
        }
    }

    /** The lock; with what {@code --update} did to it. */
    public record LockJson(
            String file,
            boolean present,
            @JsonInclude(Include.NON_NULL) @Nullable String effect,
            @JsonInclude(Include.NON_NULL) @Nullable String discarded) {}

    /** The published form of a report. */
    public static CheckJson of(CheckReport report, Optional<LockChange> change) {
        return new CheckJson(
                report.checked().stream().map(CheckedJson::of).toList(),
                report.findings().stream().map(FindingJson::of).toList(),
                report.of(Severity.ERROR).size(),
                report.of(Severity.WARNING).size(),
                new LockJson(
                        report.lock(),
                        report.locked(),
                        change.map(made -> made.effect().name().toLowerCase(Locale.ROOT))
                                .orElse(null),
                        change.flatMap(LockChange::discarded).orElse(null)),
                report.notes(),
                report.at().toString());
    }
}
