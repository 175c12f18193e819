package io.github.alloyconnections.adapter.cli.command.serving;

import io.github.alloyconnections.adapter.cli.part.ChildProcess;
import io.github.alloyconnections.adapter.cli.run.CliPorts.Assistants;
import io.github.alloyconnections.adapter.cli.run.CliPorts.Entry;
import io.github.alloyconnections.adapter.cli.run.CliPorts.Permission;
import io.github.alloyconnections.adapter.cli.run.Command;
import io.github.alloyconnections.adapter.cli.run.CommandFailure;
import io.github.alloyconnections.adapter.cli.run.ExitCode;
import io.github.alloyconnections.adapter.cli.run.Flags;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.terminal.CliSurroundings;
import io.github.alloyconnections.adapter.cli.terminal.TerminalText;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.Invocation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Speaks with an assistant's program on the standard streams, until that goes away. */
public final class McpCommand implements Command {

    private static final String PRINT = "--print-config";
    private static final List<String> PASSED_ON = List.of("--connector", "--user", "--account", "--base-url");
    private static final List<String> FILES = List.of("--env-file", "--config");
    private static final Map<String, Permission> PERMISSIONS = permissions();

    private static Map<String, Permission> permissions() {
        Map<String, Permission> flags = new LinkedHashMap<>();
        flags.put("--allow-writes", Permission.WRITES);
        flags.put("--allow-pin", Permission.PIN);
        flags.put("--allow-connect-url", Permission.CONNECT_URL);
        return flags;
    }

    @Override
    public String summary() {
        return "the same for assistants (MCP), on standard input and output";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addOption(Flags.flag("let it call actions that may write", "--allow-writes"));
        spec.addOption(Flags.flag("let it change the pin", "--allow-pin"));
        spec.addOption(
                Flags.flag("give it the address of a consent page, and pin what comes of it", "--allow-connect-url"));
        spec.addOption(
                Flags.text("<client>", "print what to paste into its settings: claude, cursor or vscode", PRINT)
                        .toBuilder()
                        .completionCandidates(List.of("claude", "cursor", "vscode"))
                        .build());
    }

    @Override
    public int run(Session session, ParseResult arguments) {
        Assistants assistants = session.doors().ports().assistants();
        if (arguments.hasMatchedOption(PRINT)) {
            print(session, assistants, arguments);
            return ExitCode.OK.number();
        }
        CliSurroundings streams = session.doors().surroundings();
        if (streams.terminals().in()) {
            session.messages()
                    .note("this speaks the Model Context Protocol, for an assistant's program to start: "
                            + session.againOfAll(CommandName.MCP.with("--print-config", "claude"))
                            + " prints what to paste; Ctrl-D ends it");
            streams.err().flush();
        }
        assistants.talk(session.options().overrides(), allowed(arguments), streams.in(), streams.out());
        return ExitCode.OK.number();
    }

    private static Set<Permission> allowed(ParseResult arguments) {
        EnumSet<Permission> allowed = EnumSet.noneOf(Permission.class);
        PERMISSIONS.forEach((flag, permission) -> {
            if (arguments.hasMatchedOption(flag)) {
                allowed.add(permission);
            }
        });
        return allowed;
    }

    private static void print(Session session, Assistants assistants, ParseResult arguments) {
        String client = arguments.matchedOptionValue(PRINT, "");
        Entry entry = assistants
                .entry(client, command(session, arguments))
                .orElseThrow(() -> CommandFailure.usage(
                        "mcp",
                        "no client '" + TerminalText.line(client) + "' is known; there are "
                                + String.join(", ", assistants.clients())));
        session.doors().surroundings().out().println(entry.text());
        session.doors().surroundings().out().flush();
        session.messages().note(entry.place());
    }

    /** The words that start this server again, about the same project; a key is in none of them. */
    private static List<String> command(Session session, ParseResult arguments) {
        Map<String, String> environment = session.doors().surroundings().environment();
        List<String> words =
                new ArrayList<>(List.of(environment.getOrDefault(ChildProcess.LAUNCHER, Invocation.PROGRAM), "mcp"));
        PASSED_ON.forEach(
                option -> session.options().text(option).ifPresent(value -> words.addAll(List.of(option, value))));
        // Whoever starts it does so in a folder of its own.
        FILES.forEach(option -> session.options()
                .text(option)
                .ifPresent(file -> words.addAll(List.of(
                        option, Path.of(file).toAbsolutePath().normalize().toString()))));
        session.options().text("--sandbox").ifPresent(preset -> words.add("--sandbox=" + preset));
        PERMISSIONS.keySet().stream().filter(arguments::hasMatchedOption).forEach(words::add);
        return words;
    }
}
