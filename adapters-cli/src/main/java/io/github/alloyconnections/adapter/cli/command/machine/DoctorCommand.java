package io.github.alloyconnections.adapter.cli.command.machine;

import io.github.alloyconnections.adapter.cli.part.SupportBundle;
import io.github.alloyconnections.adapter.cli.run.Command;
import io.github.alloyconnections.adapter.cli.run.CommandFailure;
import io.github.alloyconnections.adapter.cli.run.ExitCode;
import io.github.alloyconnections.adapter.cli.run.Flags;
import io.github.alloyconnections.adapter.cli.run.OutputFormat;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.terminal.Cell;
import io.github.alloyconnections.adapter.cli.terminal.Column;
import io.github.alloyconnections.adapter.cli.terminal.Messages;
import io.github.alloyconnections.adapter.cli.terminal.Screen;
import io.github.alloyconnections.adapter.cli.terminal.Style;
import io.github.alloyconnections.adapter.cli.terminal.Table;
import io.github.alloyconnections.adapter.cli.view.ConformanceView;
import io.github.alloyconnections.contract.json.ConformanceJson;
import io.github.alloyconnections.contract.json.DoctorJson;
import io.github.alloyconnections.domain.diagnosis.Check;
import io.github.alloyconnections.domain.diagnosis.ConformanceReport;
import io.github.alloyconnections.domain.step.NextStep;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Looks at everything that must be right, and names what mends what is not. */
public final class DoctorCommand implements Command {

    private static final String BUNDLE = "--bundle";

    @Override
    public String summary() {
        return "checks key, network, owner, pin and files; names what mends";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addOption(Flags.flag("compare the shapes of Alloy's answers with what is assumed", "--conformance"));
        spec.addOption(Flags.text("<file>", "write a report that is safe to paste; '-' prints it", BUNDLE));
        spec.addOption(Flags.flag("replace the file of --bundle", "--force"));
    }

    @Override
    public int run(Session session, ParseResult arguments) {
        if (session.is(OutputFormat.ID)) {
            throw CommandFailure.usage("doctor", "checks have no ids: use -o table or -o json");
        } else if (arguments.hasMatchedOption(BUNDLE)) {
            return new SupportBundle(session, version(arguments))
                    .write(arguments.matchedOptionValue(BUNDLE, ""), arguments.hasMatchedOption("--force"));
        } else if (arguments.hasMatchedOption("--force")) {
            throw CommandFailure.usage("doctor", "--force is for --bundle alone");
        } else if (arguments.hasMatchedOption("--conformance")) {
            return conformance(session);
        }
        List<Check> checks =
                session
                        .watched(watcher -> session.core().diagnosing().examine(session.connectorIfOnlyAssumed()))
                        .stream()
                        .map(check -> check.saying(session.options()::inSameProject))
                        .toList();
        if (session.is(OutputFormat.JSON)) {
            session.json(DoctorJson.of(checks));
        } else {
            print(session.screen(), checks);
        }
        return code(checks).number();
    }

    /** What the program itself says of its version. */
    private static String version(ParseResult arguments) {
        return String.join(" ", arguments.commandSpec().root().version());
    }

    private static int conformance(Session session) {
        ConformanceReport report =
                session.watched(watcher -> session.core().diagnosing().conformance(session.connectorIfOnlyAssumed()));
        if (session.is(OutputFormat.JSON)) {
            session.json(ConformanceJson.of(report));
        } else {
            new ConformanceView(session.screen()).print(report);
        }
        return ConformanceView.code(report).number();
    }

    private static void print(Screen screen, List<Check> checks) {
        Table.print(
                screen,
                List.of(
                        Column.<Check>whole("RESULT", DoctorCommand::result),
                        Column.<Check>whole("CHECK", check -> Cell.of(check.name())),
                        Column.<Check>wrapped("DETAIL", check -> Cell.of(check.detail()))),
                checks);
        List<NextStep> remedies = remedies(checks);
        if (!remedies.isEmpty()) {
            screen.line("");
            Messages.next(screen, remedies);
        }
        screen.flush();
    }

    /** What mends a failure comes first, and every command once. */
    private static List<NextStep> remedies(List<Check> checks) {
        Map<String, NextStep> byCommand = new LinkedHashMap<>();
        checks.stream()
                .sorted(Comparator.comparing(check -> check.result() != Check.Result.FAILED))
                .flatMap(check -> check.remedy().stream())
                .forEach(advice -> byCommand.putIfAbsent(advice.command(), advice));
        return List.copyOf(byCommand.values());
    }

    private static Cell result(Check check) {
        return switch (check.result()) {
            case PASSED -> new Cell("passed", Style.GOOD);
            case WARNING -> new Cell("warning", Style.DOUBT);
            case FAILED -> new Cell("failed", Style.BAD);
            case SKIPPED -> new Cell("skipped", Style.FAINT);
        };
    }

    /** The first failure decides: what comes after it may fail for its sake. */
    private static ExitCode code(List<Check> checks) {
        return checks.stream()
                .filter(check -> check.result() == Check.Result.FAILED)
                .findFirst()
                .map(check -> switch (check.subject()) {
                    case KEY -> ExitCode.KEY;
                    case PIN -> ExitCode.PIN_DEAD;
                    case UPSTREAM -> ExitCode.CANNOT_TELL;
                    case OWNER, CONNECTIONS -> ExitCode.NOTHING_USABLE;
                    case SETTINGS -> ExitCode.USAGE;
                    case FILES -> ExitCode.UNEXPECTED;
                })
                .orElse(ExitCode.OK);
    }
}
