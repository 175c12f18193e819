package io.github.alloyconnections.adapter.cli.command;

import io.github.alloyconnections.adapter.cli.command.machine.HelpCommand;
import io.github.alloyconnections.adapter.cli.run.Command;
import io.github.alloyconnections.adapter.cli.run.ExitCode;
import io.github.alloyconnections.adapter.cli.run.GlobalOptionSpecs;
import io.github.alloyconnections.domain.step.Invocation;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Describes the command line to the parser: by code, since reading annotations costs a third of the start. */
public final class CommandTree {

    private static final String SUMMARY = "Which Alloy connection should my code use, why that one, and does it work?%n"
            + "(A connection is what Alloy's pages call a credential; its id is their credentialId.)";

    private CommandTree() {}

    /** With those subcommands alone that the arguments name; with the outline of all of them if they name none. */
    public static CommandLine naming(List<String> arguments, String version) {
        List<String> named =
                Commands.names().stream().filter(arguments::contains).toList();
        return named.isEmpty() ? outline(version) : of(named, version, CommandTree::of);
    }

    /** With every subcommand by name and summary, which is all that the help of the whole shows of them. */
    public static CommandLine outline(String version) {
        return of(Commands.names(), version, CommandTree::summary);
    }

    /** With every subcommand. */
    public static CommandLine whole(String version) {
        return of(Commands.names(), version, CommandTree::of);
    }

    /** A command line that asks for help by the word, without the word and with the flag. */
    public static List<String> helpAsFlag(List<String> arguments) {
        int first = 0;
        while (first < arguments.size() && arguments.get(first).startsWith("-")) {
            first++;
        }
        if (first == arguments.size() || !arguments.get(first).equals(HelpCommand.NAME)) {
            return arguments;
        }
        List<String> flagged = new ArrayList<>(arguments);
        flagged.remove(first);
        // With the flag, the parser would overlook a word that it does not know.
        if (first == flagged.size() || Commands.has(flagged.get(first))) {
            flagged.add("--help");
        }
        return flagged;
    }

    private static CommandLine of(List<String> names, String version, Described described) {
        CommandSpec root = spec(CommandSpec.create(), Invocation.PROGRAM, SUMMARY, version);
        GlobalOptionSpecs.describe(root);
        CommandLine line = new CommandLine(root);
        for (String name : names) {
            line.addSubcommand(name, described.as(name, Commands.named(name), version));
        }
        line.setHelpSectionKeys(sections());
        return line.setExpandAtFiles(false);
    }

    private static CommandLine summary(String name, Command command, String version) {
        return new CommandLine(spec(CommandSpec.wrapWithoutInspection(command), name, command.summary(), version));
    }

    private static CommandLine of(String name, Command command, String version) {
        CommandSpec spec = spec(CommandSpec.wrapWithoutInspection(command), name, command.summary(), version);
        command.describe(spec);
        GlobalOptionSpecs.describe(spec);
        CommandLine line = new CommandLine(spec);
        command.parts().forEach((part, within) -> line.addSubcommand(part, of(part, within, version)));
        return line;
    }

    /** The commands before the options, for they are what is looked for. */
    private static List<String> sections() {
        return List.of(
                UsageMessageSpec.SECTION_KEY_SYNOPSIS_HEADING,
                UsageMessageSpec.SECTION_KEY_SYNOPSIS,
                UsageMessageSpec.SECTION_KEY_DESCRIPTION,
                UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING,
                UsageMessageSpec.SECTION_KEY_COMMAND_LIST,
                UsageMessageSpec.SECTION_KEY_PARAMETER_LIST,
                UsageMessageSpec.SECTION_KEY_OPTION_LIST,
                UsageMessageSpec.SECTION_KEY_EXIT_CODE_LIST_HEADING,
                UsageMessageSpec.SECTION_KEY_EXIT_CODE_LIST);
    }

    private static CommandSpec spec(CommandSpec spec, String name, String summary, String version) {
        spec.name(name).version(Invocation.PROGRAM + " " + version);
        spec.usageMessage()
                .description(summary)
                .sortOptions(false)
                .commandListHeading("%nCommands:%n")
                .synopsisSubcommandLabel("COMMAND")
                .abbreviateSynopsis(true)
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(ExitCode.explained());
        return spec;
    }

    /** A subcommand as the parser is to know it. */
    @FunctionalInterface
    private interface Described {
        CommandLine as(String name, Command command, String version);
    }
}
