package io.github.alloyconnections.contract.support;

import io.github.alloyconnections.contract.json.ConformanceJson;
import io.github.alloyconnections.contract.json.ConformanceJson.CallJson;
import io.github.alloyconnections.contract.json.DecisionJson;
import io.github.alloyconnections.domain.connection.Account;
import io.github.alloyconnections.domain.diagnosis.Check;
import io.github.alloyconnections.domain.diagnosis.Check.Subject;
import io.github.alloyconnections.domain.diagnosis.ConformanceReport;
import io.github.alloyconnections.domain.failure.Failure;
import io.github.alloyconnections.domain.selection.Candidate;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.settings.Setting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A report on a project that can be shown to anybody: {@code {about, madeAt, program, settings, files, checks,
 * decision|null, answers|null, troubles}}. Ids of connections are in it, and nothing that anybody wrote.
 */
public record BundleJson(
        String about,
        String madeAt,
        ProgramJson program,
        List<SettingShape> settings,
        List<FileJson> files,
        List<CheckJson> checks,
        @Nullable DecisionShape decision,
        @Nullable ConformanceJson answers,
        List<TroubleJson> troubles) {

    private static final String ABOUT =
            "alloy-connections support bundle: shapes in place of values; ids of connections,"
                    + " but no key, token, name, address or path";

    private static final Set<Subject> OF_CONNECTIONS = Set.of(Subject.CONNECTIONS, Subject.PIN, Subject.OWNER);

    /** What runs: {@code {version, java, system}}. */
    public record ProgramJson(String version, String java, String system) {}

    /** A file: {@code {file, kind, mode|null, size}}; {@code size} in bytes, -1 if it cannot be told. */
    public record FileJson(
            String file, String kind, @Nullable String mode, long size) {}

    /** A check: {@code {name, subject, result, detail}}. */
    public record CheckJson(String name, String subject, String result, String detail) {}

    /** Why a part is missing: {@code {part, code}}. */
    public record TroubleJson(String part, String code) {}

    /** A decision without names: {@code {id, outcome, policy, verified, tried, …, candidates}}. */
    public record DecisionShape(
            String id,
            String outcome,
            String policy,
            boolean verified,
            int tried,
            int unknown,
            int omitted,
            int untold,
            int notes,
            boolean elsewhere,
            String decidedAt,
            List<CandidateShape> candidates) {}

    /** A candidate without names; {@code account} numbers what is connected to the same. */
    public record CandidateShape(
            String id,
            String verdict,
            @Nullable String health,
            boolean pinned,
            boolean latest,
            boolean listed,
            boolean named,
            String createdAt,
            String createdAtSource,
            String owner,
            @Nullable Integer account) {}

    /** What there is to report, part by part; what could not be had is a trouble. */
    public record Found(
            Instant madeAt,
            ProgramJson program,
            List<Setting> settings,
            List<FileJson> files,
            List<Check> checks,
            Optional<Decision> decision,
            Optional<ConformanceReport> answers,
            List<Trouble> troubles) {}

    /** A part that could not be had. */
    public record Trouble(String part, Failure failure) {}

    /** The report, with sentences cleaned by this scrubber. */
    public static BundleJson of(Found found, Scrubber scrubber) {
        return new BundleJson(
                ABOUT,
                found.madeAt().toString(),
                found.program(),
                found.settings().stream().map(SettingShape::of).toList(),
                found.files(),
                found.checks().stream().map(check -> check(check, scrubber)).toList(),
                found.decision().map(BundleJson::shape).orElse(null),
                found.answers().map(report -> answers(report, scrubber)).orElse(null),
                found.troubles().stream()
                        .map(trouble -> new TroubleJson(
                                trouble.part(), trouble.failure().code().name()))
                        .toList());
    }

    /** What is said of connections names them and quotes their providers; the decision tells it without. */
    private static CheckJson check(Check check, Scrubber scrubber) {
        return new CheckJson(
                scrubber.clean(check.name()),
                check.subject().name(),
                check.result().name().toLowerCase(Locale.ROOT),
                OF_CONNECTIONS.contains(check.subject()) ? "see decision" : scrubber.clean(check.detail()));
    }

    private static ConformanceJson answers(ConformanceReport report, Scrubber scrubber) {
        ConformanceJson plain = ConformanceJson.of(report);
        return new ConformanceJson(
                plain.calls().stream()
                        .map(call -> new CallJson(
                                call.call(),
                                call.status(),
                                call.result(),
                                clean(call.unknown(), scrubber),
                                clean(call.missing(), scrubber),
                                clean(call.types(), scrubber),
                                Optional.ofNullable(call.trouble())
                                        .map(scrubber::clean)
                                        .orElse(null)))
                        .toList(),
                plain.differs(),
                plain.notAsked());
    }

    private static List<String> clean(List<String> texts, Scrubber scrubber) {
        return texts.stream().map(scrubber::clean).toList();
    }

    private static DecisionShape shape(Decision decision) {
        List<String> accounts = new ArrayList<>();
        return new DecisionShape(
                DecisionJson.of(decision).id(),
                decision.outcome().name(),
                decision.policy().startsWith("name:") ? "name:(a pattern)" : decision.policy(),
                decision.verified(),
                decision.tried(),
                decision.unknown(),
                decision.omitted(),
                decision.untold(),
                decision.notes().size(),
                decision.elsewhere().isPresent(),
                decision.decidedAt().toString(),
                decision.candidates().stream()
                        .map(candidate -> shape(candidate, accounts))
                        .toList());
    }

    private static CandidateShape shape(Candidate candidate, List<String> accounts) {
        ConnectionEntry entry = candidate.entry();
        return new CandidateShape(
                entry.id().value(),
                candidate.verdict().words(),
                entry.health().map(health -> health.state().name()).orElse(null),
                entry.pinned(),
                entry.latest(),
                entry.listed(),
                entry.connection().name().isPresent(),
                entry.connection().createdAt().toString(),
                entry.connection().created().source().name(),
                entry.owner().match(user -> "a user", () -> "the key's own"),
                entry.account().map(account -> number(account, accounts)).orElse(null));
    }

    private static int number(Account account, List<String> accounts) {
        if (!accounts.contains(account.key())) {
            accounts.add(account.key());
        }
        return accounts.indexOf(account.key()) + 1;
    }
}
