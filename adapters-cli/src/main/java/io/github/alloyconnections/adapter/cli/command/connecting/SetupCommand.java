package io.github.alloyconnections.adapter.cli.command.connecting;

import io.github.alloyconnections.adapter.cli.part.KeyTrial;
import io.github.alloyconnections.adapter.cli.part.SettingUpProject;
import io.github.alloyconnections.adapter.cli.run.Command;
import io.github.alloyconnections.adapter.cli.run.CommandFailure;
import io.github.alloyconnections.adapter.cli.run.ExitCode;
import io.github.alloyconnections.adapter.cli.run.Flags;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.settings.SetupWish;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** From an empty folder to a pinned connection that works: key, user, choice, and the lines that keep them. */
public final class SetupCommand implements Command {

    private static final String NAME = "setup";
    private static final String FILE = "--key-file";
    private static final String PIPED = "-";
    private static final List<String> IN_SIGHT = List.of("--key", "--api-key");

    @Override
    public String summary() {
        return "asks for your API key, tries it, chooses a connection, writes .env";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addPositional(Flags.word("SOURCE", "'-': read the API key from standard input", "0..1"));
        spec.addOption(Flags.text("<file>", "read the API key from a file; '-' for standard input", FILE));
        spec.addOption(Flags.flag("write without asking, also in place of another key", "--yes"));
        spec.addOption(Flags.flag("show what would be written, write nothing", "--dry-run"));
        spec.addOption(Flags.flag("write the key although Alloy cannot be asked now", "--force"));
        // Known, so that what is typed there can be refused without being repeated.
        IN_SIGHT.forEach(name -> spec.addOption(OptionSpec.builder(name)
                .hidden(true)
                .arity("0..1")
                .type(String.class)
                .build()));
    }

    @Override
    public int run(Session session, ParseResult arguments) {
        Optional<String> word = Flags.word(arguments);
        Optional<String> file = Optional.ofNullable(arguments.matchedOptionValue(FILE, null));
        if (IN_SIGHT.stream().anyMatch(arguments::hasMatchedOption)
                || word.filter(typed -> !typed.equals(PIPED)).isPresent()) {
            throw inSight(session);
        } else if (word.isPresent() && file.isPresent()) {
            throw CommandFailure.usage(NAME, "- and --key-file exclude one another");
        }
        boolean preview = arguments.hasMatchedOption("--dry-run");
        boolean yes = arguments.hasMatchedOption("--yes");
        if (preview && yes) {
            throw CommandFailure.usage(NAME, "--dry-run and --yes exclude one another");
        }
        // What cannot be written is told before anybody looks for a key.
        session.settingUp().plan(SetupWish.none());
        try {
            return new SettingUpProject(session, preview, yes)
                    .run(new KeyTrial(session, arguments.hasMatchedOption("--force")).of(word.or(() -> file)));
        } catch (KeyTrial.StoppedException e) {
            session.messages().note("nothing was written");
            return ExitCode.INTERRUPTED.number();
        }
    }

    private static CommandFailure inSight(Session session) {
        return CommandFailure.of(
                ErrorCode.USAGE,
                "an API key is a secret, and everybody on this machine can read a command line; nothing was used of it",
                NextStep.run(session.again(CommandName.SETUP), "asks for it on a terminal, unseen"),
                NextStep.run(session.again(CommandName.SETUP.with(FILE, "FILE")), "reads it from a file"),
                NextStep.run(session.again(CommandName.SETUP.with(PIPED)), "reads it from standard input"));
    }
}
