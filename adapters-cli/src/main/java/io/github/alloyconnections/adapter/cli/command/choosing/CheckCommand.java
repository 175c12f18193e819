package io.github.alloyconnections.adapter.cli.command.choosing;

import io.github.alloyconnections.adapter.cli.report.CheckView;
import io.github.alloyconnections.adapter.cli.report.GithubAnnotations;
import io.github.alloyconnections.adapter.cli.report.JunitReport;
import io.github.alloyconnections.adapter.cli.run.Command;
import io.github.alloyconnections.adapter.cli.run.CommandFailure;
import io.github.alloyconnections.adapter.cli.run.ExitCode;
import io.github.alloyconnections.adapter.cli.run.Flags;
import io.github.alloyconnections.adapter.cli.run.OutputFormat;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.contract.json.CheckJson;
import io.github.alloyconnections.contract.words.Failures;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.finding.CheckReport;
import io.github.alloyconnections.domain.finding.Finding;
import io.github.alloyconnections.domain.finding.Finding.Kind;
import io.github.alloyconnections.domain.finding.Finding.Severity;
import io.github.alloyconnections.domain.lock.LockChange;
import io.github.alloyconnections.domain.lock.LockChange.Effect;
import io.github.alloyconnections.domain.port.driving.ForChecking;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** A gate for pipelines: compares the project with what its team agreed on; asks nothing. */
public final class CheckCommand implements Command {

    private static final String GITHUB = "github";
    private static final String JUNIT = "junit";

    @Override
    public String summary() {
        return "compares the project with its lock; for pipelines";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addOption(Flags.flag("every connector that is pinned or in the lock", "--all-connectors"));
        spec.addOption(Flags.flag("write what is pinned into alloy-connections.lock first", "--update"));
        spec.addOption(Flags.flag("let warnings fail, too", "--strict"));
    }

    @Override
    public Set<String> ownFormats() {
        return Set.of(GITHUB, JUNIT);
    }

    @Override
    public int run(Session session, ParseResult arguments) {
        boolean all = arguments.hasMatchedOption("--all-connectors");
        if (session.is(OutputFormat.ID)) {
            throw CommandFailure.usage("check", "findings have no ids: use -o table, json, github or junit");
        } else if (all && session.options().has("--connector")) {
            throw CommandFailure.usage("check", "--all-connectors and --connector exclude one another");
        }
        try {
            return checked(session, all, arguments);
        } catch (CommandFailure e) {
            throw e;
        } catch (RuntimeException e) {
            // Who reads annotations or a report reads nothing else.
            String message = Failures.explain(e).message();
            session.options().ownFormat().ifPresent(format -> {
                if (format.equals(JUNIT)) {
                    JunitReport.failed(message, session.now(), session.screen());
                } else {
                    new GithubAnnotations(session).failed(message);
                }
            });
            throw e;
        }
    }

    private static int checked(Session session, boolean all, ParseResult arguments) {
        ForChecking checking = session.core().checking();
        List<ConnectorId> connectors = connectors(session, checking, all);
        Optional<LockChange> change = arguments.hasMatchedOption("--update")
                ? Optional.of(session.watched(watcher -> checking.update(connectors, watcher)))
                : Optional.empty();
        boolean strict = arguments.hasMatchedOption("--strict");
        CheckReport report = session.watched(watcher -> checking.check(connectors, watcher))
                .saying(finding -> said(strict ? strictly(finding) : finding, session));
        change.ifPresent(made -> tell(made, session));
        print(session, report, change);
        return code(report).number();
    }

    private static List<ConnectorId> connectors(Session session, ForChecking checking, boolean all) {
        List<ConnectorId> used = all ? checking.connectors() : List.of();
        return used.isEmpty() ? List.of(session.connector()) : used;
    }

    private static Finding strictly(Finding finding) {
        return finding.severity() == Severity.WARNING
                ? new Finding(
                        finding.kind(),
                        Severity.ERROR,
                        finding.connector(),
                        finding.connection(),
                        finding.message(),
                        finding.place(),
                        finding.next())
                : finding;
    }

    private static Finding said(Finding finding, Session session) {
        boolean other = session.options().text("--connector").isEmpty()
                && !finding.connector().equals(session.settings().assumed().connector());
        List<String> connector =
                other ? List.of("--connector", finding.connector().value()) : List.of();
        return finding.saying(
                step -> session.options().inSameProject(step.running(invocation -> invocation.and(connector))));
    }

    private static void tell(LockChange change, Session session) {
        change.discarded()
                .ifPresent(why -> session.messages().warning("what stood in " + change.file() + " is gone: " + why));
        session.messages()
                .note(change.file()
                        + (change.effect() == Effect.WRITTEN
                                ? " is written: commit it"
                                : change.effect() == Effect.UNCHANGED
                                        ? " is as it was"
                                        : " is not written: there is nothing that works to write down"));
    }

    private static void print(Session session, CheckReport report, Optional<LockChange> change) {
        Optional<String> own = session.options().ownFormat();
        if (own.equals(Optional.of(GITHUB))) {
            new GithubAnnotations(session).print(report);
        } else if (own.equals(Optional.of(JUNIT))) {
            JunitReport.print(report, session.screen());
        } else if (session.is(OutputFormat.JSON)) {
            session.json(CheckJson.of(report, change));
        } else {
            new CheckView(session).print(report);
        }
        report.notes().forEach(session.messages()::note);
    }

    /** What is certain and worst decides; that nothing can be told outranks only what is as it should be. */
    static ExitCode code(CheckReport report) {
        boolean untold = report.findings().stream().anyMatch(each -> each.kind() == Kind.CANNOT_TELL);
        return report.of(Severity.ERROR).stream()
                .map(Finding::kind)
                .min(Comparator.naturalOrder())
                .map(CheckCommand::code)
                .orElse(untold ? ExitCode.CANNOT_TELL : ExitCode.OK);
    }

    private static ExitCode code(Kind kind) {
        return switch (kind) {
            case PIN_DEAD -> ExitCode.PIN_DEAD;
            case PIN_MISSING -> ExitCode.NOTHING_USABLE;
            case NOT_THE_TEAMS, HARD_CODED, NOT_BEST, TWIN_APPEARED, NOT_LOCKED -> ExitCode.AMBIGUOUS;
            case CANNOT_TELL -> ExitCode.CANNOT_TELL;
        };
    }
}
