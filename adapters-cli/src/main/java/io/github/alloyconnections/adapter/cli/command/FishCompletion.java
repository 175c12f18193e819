package io.github.alloyconnections.adapter.cli.command;

import io.github.alloyconnections.domain.text.ShellWords;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Writes a completion script for fish, which the parser's library knows nothing of. */
final class FishCompletion {

    private FishCompletion() {}

    static String script(String program, CommandSpec root) {
        StringBuilder script = new StringBuilder("complete -c " + program + " -f\n");
        for (OptionSpec option : root.options()) {
            script.append(line(program, "__fish_use_subcommand", option));
        }
        for (CommandLine command : root.subcommands().values()) {
            CommandSpec spec = command.getCommandSpec();
            String summary = String.join(" ", spec.usageMessage().description());
            script.append("complete -c " + program + " -n __fish_use_subcommand -a " + spec.name() + " -d "
                    + ShellWords.alwaysQuoted(summary) + "\n");
            for (OptionSpec option : spec.options()) {
                script.append(line(program, "'__fish_seen_subcommand_from " + spec.name() + "'", option));
            }
        }
        return script.toString();
    }

    private static String line(String program, String condition, OptionSpec option) {
        StringBuilder line = new StringBuilder("complete -c " + program + " -n " + condition);
        for (String name : option.names()) {
            line.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
        }
        if (option.arity().min() > 0) {
            line.append(" -r");
        }
        return line.append(" -d ")
                .append(ShellWords.alwaysQuoted(String.join(" ", option.description())))
                .append('\n')
                .toString();
    }
}
