package io.github.alloyconnections.adapter.cli.command.serving;

import io.github.alloyconnections.adapter.cli.run.Command;
import io.github.alloyconnections.adapter.cli.run.CommandFailure;
import io.github.alloyconnections.adapter.cli.run.ExitCode;
import io.github.alloyconnections.adapter.cli.run.Flags;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.terminal.Cell;
import io.github.alloyconnections.adapter.cli.terminal.Column;
import io.github.alloyconnections.adapter.cli.terminal.Style;
import io.github.alloyconnections.adapter.cli.terminal.Table;
import io.github.alloyconnections.adapter.cli.terminal.TerminalText;
import io.github.alloyconnections.adapter.cli.view.ServerView;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.port.host.ForRunningServers;
import io.github.alloyconnections.domain.port.host.ForRunningServers.Preset;
import io.github.alloyconnections.domain.port.host.RunningServer;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Starts the simulator alone, and waits until it is interrupted. */
public final class SandboxCommand implements Command {

    private static final String USUAL = "seed";
    /** Behind a preset's name, as everywhere that takes one. */
    private static final String STRICT = "+strict";

    @Override
    public String summary() {
        return "a simulator of Alloy, to try everything without a key";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addOption(Flags.port("where to listen (default: any free port)"));
        spec.addOption(Flags.text("<preset>", "how it behaves (default: seed)", "--preset"));
        spec.addOption(Flags.flag("refuse what no published page of Alloy names", "--strict"));
        spec.addOption(Flags.flag("list the presets", "--list"));
    }

    @Override
    public int run(Session session, ParseResult arguments) {
        List<Preset> presets = session.doors().servers().presets();
        if (arguments.hasMatchedOption("--list")) {
            print(session, presets);
            return ExitCode.OK.number();
        }
        String named = arguments.matchedOptionValue("--preset", USUAL);
        check(named, presets);
        String preset = arguments.hasMatchedOption("--strict") ? named + STRICT : named;
        ForRunningServers servers = session.doors().servers();
        try (RunningServer server = servers.simulate(preset, arguments.matchedOptionValue("--port", 0))) {
            ServerView.announce(session, "Simulator of Alloy, preset " + preset + ", at", server);
            ServerView.lines(session, server.notices());
            return ServerView.untilInterrupted(server);
        } catch (UncheckedIOException e) {
            throw CommandFailure.of(
                    ErrorCode.PORT_IN_USE,
                    String.valueOf(e.getMessage()),
                    NextStep.run(CommandName.SANDBOX.with("--port", "0"), "takes any free port"));
        }
    }

    private static void check(String preset, List<Preset> presets) {
        List<String> names = presets.stream().map(Preset::name).toList();
        if (!names.contains(preset)) {
            throw CommandFailure.of(
                    ErrorCode.USAGE,
                    "no preset '" + TerminalText.line(preset) + "'; there are " + String.join(", ", names),
                    NextStep.run(CommandName.SANDBOX.with("--list"), "says what each is for"));
        }
    }

    private static void print(Session session, List<Preset> presets) {
        switch (session.options().format()) {
            case JSON -> {
                List<Map<String, String>> listed = new ArrayList<>();
                presets.forEach(
                        preset -> listed.add(Map.of("name", preset.name(), "description", preset.description())));
                session.json(Map.of("presets", listed));
            }
            case ID -> presets.forEach(preset -> session.screen().line(preset.name()));
            case TABLE ->
                Table.print(
                        session.screen(),
                        List.of(
                                Column.<Preset>whole("PRESET", preset -> Cell.of(preset.name(), Style.STRONG)),
                                Column.<Preset>wrapped("WHAT IT IS FOR", preset -> Cell.of(preset.description()))),
                        presets);
        }
    }
}
