package io.github.alloyconnections.adapter.cli;

import io.github.alloyconnections.adapter.cli.command.CommandTree;
import io.github.alloyconnections.adapter.cli.command.UsageFailures;
import io.github.alloyconnections.adapter.cli.run.CliDoors;
import io.github.alloyconnections.adapter.cli.run.CliPorts;
import io.github.alloyconnections.adapter.cli.run.Command;
import io.github.alloyconnections.adapter.cli.run.CommandFailure;
import io.github.alloyconnections.adapter.cli.run.ExitCode;
import io.github.alloyconnections.adapter.cli.run.GlobalOptions;
import io.github.alloyconnections.adapter.cli.run.OutputFormat;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.run.Stopping;
import io.github.alloyconnections.adapter.cli.terminal.AskingPicker;
import io.github.alloyconnections.adapter.cli.terminal.CliSurroundings;
import io.github.alloyconnections.adapter.cli.terminal.Console;
import io.github.alloyconnections.adapter.cli.terminal.LostOutput;
import io.github.alloyconnections.adapter.cli.terminal.Picker;
import io.github.alloyconnections.adapter.cli.terminal.TerminalWidth;
import io.github.alloyconnections.contract.json.ContractJson;
import io.github.alloyconnections.contract.json.ErrorJson;
import io.github.alloyconnections.contract.words.Failures;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.failure.Failure;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.Invocation;
import io.github.alloyconnections.domain.step.NextStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line: parses, asks the driving ports, prints, and answers with an exit code. */
public final class CliAdapter {

    /** For these no parser is needed, which takes longer than the answer. */
    private static final List<List<String>> ONLY_THE_VERSION = List.of(List.of("--version"), List.of("-V"));

    private final CliDoors doors;
    private final String version;

    private CliAdapter(CliDoors doors, String version) {
        this.doors = doors;
        this.version = version;
    }

    /** The command line over these ports, in these surroundings. */
    public static CliAdapter over(CliPorts ports, CliSurroundings surroundings, String version) {
        // A lambda and no method reference: the terminal library is loaded only when somebody is asked.
        Picker picker = new AskingPicker();
        return over(new CliDoors(ports, surroundings, picker), version);
    }

    static CliAdapter over(CliDoors doors, String version) {
        return new CliAdapter(doors, version);
    }

    /** Runs one command to its end; returns its exit code, and never ends the process itself. */
    public int run(String... args) {
        try (Stopping stopping = new Stopping()) {
            return told(answered(CommandTree.helpAsFlag(List.of(args)), stopping));
        }
    }

    private int told(int code) {
        Optional<String> lost = LostOutput.reason(doors.surroundings().out());
        lost.ifPresent(this::toldLost);
        doors.surroundings().err().flush();
        return lost.isPresent() && code == ExitCode.OK.number() ? ExitCode.UNEXPECTED.number() : code;
    }

    /** Whoever asked has no answer, though there was one; what was changed on the way stays changed. */
    private void toldLost(String reason) {
        Console.of(doors.surroundings(), true)
                .messages()
                .failure(Failure.of(
                        ErrorCode.UNEXPECTED,
                        "the answer could not be written to the standard output: " + reason
                                + "; what the command changed stays changed",
                        NextStep.run(CommandName.STATUS, "shows how things stand now")));
    }

    private int answered(List<String> arguments, Stopping stopping) {
        try {
            if (ONLY_THE_VERSION.contains(arguments)) {
                return version(Console.of(doors.surroundings(), true));
            }
            Optional<Failure> unreadable = UsageFailures.unreadable(arguments);
            return unreadable.isPresent() ? failedEarly(unreadable.get(), arguments) : run(parsed(arguments), stopping);
        } catch (ParameterException e) {
            return failedEarly(UsageFailures.explain(e), arguments);
        } catch (OutOfMemoryError e) {
            return failedEarly(
                    Failure.of(
                            ErrorCode.CANNOT_TELL,
                            "the memory that Java may use here was not enough: an answer or a file is too large for it",
                            NextStep.run(
                                    CommandName.DOCTOR.alone().where("JAVA_TOOL_OPTIONS", "-Xmx1g"),
                                    "with more of it")),
                    arguments);
        } finally {
            doors.surroundings().out().flush();
            doors.surroundings().err().flush();
        }
    }

    private int failedEarly(Failure failure, List<String> arguments) {
        return failed(failure, OutputFormat.sought(arguments), Console.of(doors.surroundings(), true));
    }

    private ParseResult parsed(List<String> arguments) {
        String[] array = arguments.toArray(new String[0]);
        try {
            return CommandTree.naming(arguments, version).parseArgs(array);
        } catch (UnmatchedArgumentException e) {
            // The whole tree knows every name that may have been meant.
            return CommandTree.whole(version).parseArgs(array);
        }
    }

    private int run(ParseResult root, Stopping stopping) {
        List<ParseResult> chain = innermostFirst(root);
        ParseResult parsed = chain.get(0);
        GlobalOptions options = GlobalOptions.of(chain);
        Console console = Console.of(doors.surroundings(), options.has("--no-color"));
        if (parsed.isUsageHelpRequested() || root.isUsageHelpRequested()) {
            return help(parsed);
        } else if (parsed.isVersionHelpRequested() || root.isVersionHelpRequested()) {
            return version(console);
        }
        try (Session session = new Session(doors, console, options, stopping)) {
            options.check();
            Command command = command(parsed);
            options.ownFormat()
                    .filter(format -> !command.ownFormats().contains(format))
                    .ifPresent(format -> {
                        throw CommandFailure.usage(
                                parsed.commandSpec().name(),
                                "-o " + format + " is for " + (format.equals("raw") ? "exec" : "check") + " alone");
                    });
            return command.run(session, parsed);
        } catch (CommandFailure e) {
            failed(options.inSameProject(e.failure()), options.format(), console);
            return e.exitCode();
        } catch (RuntimeException e) {
            if (options.has("--verbose")) {
                e.printStackTrace(doors.surroundings().err());
            }
            return failed(options.inSameProject(Failures.explain(e)), options.format(), console);
        }
    }

    private int version(Console console) {
        console.screen().line(Invocation.PROGRAM + " " + version);
        console.screen().flush();
        return ExitCode.OK.number();
    }

    private static List<ParseResult> innermostFirst(ParseResult root) {
        List<ParseResult> chain = new ArrayList<>(List.of(root));
        while (chain.get(0).hasSubcommand()) {
            chain.add(0, chain.get(0).subcommand());
        }
        return chain;
    }

    private static Command command(ParseResult parsed) {
        if (parsed.commandSpec().userObject() instanceof Command command) {
            return command;
        }
        throw CommandFailure.of(
                ErrorCode.USAGE,
                "a command is missing",
                NextStep.run(CommandName.WHICH, "says which connection to use, and why"),
                NextStep.other(Invocation.PROGRAM + " --help", "lists the commands"));
    }

    private int help(ParseResult parsed) {
        CommandLine line = parsed.commandSpec().name().equals(Invocation.PROGRAM)
                ? CommandTree.outline(version)
                : parsed.commandSpec().commandLine();
        if (doors.surroundings().terminals().out()) {
            line.setUsageHelpWidth(
                    Math.max(55, TerminalWidth.of(doors.surroundings().environment())));
        }
        line.usage(doors.surroundings().out(), Ansi.OFF);
        return ExitCode.OK.number();
    }

    private int failed(Failure failure, OutputFormat format, Console console) {
        if (format == OutputFormat.JSON) {
            ContractJson.writeReadable(
                    ErrorJson.of(failure), doors.surroundings().out());
            doors.surroundings().out().println();
        }
        console.messages().failure(failure);
        return ExitCode.of(failure.code()).number();
    }
}
