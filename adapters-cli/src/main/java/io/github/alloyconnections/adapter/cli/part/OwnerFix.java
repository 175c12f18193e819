package io.github.alloyconnections.adapter.cli.part;

import io.github.alloyconnections.adapter.cli.run.CommandFailure;
import io.github.alloyconnections.adapter.cli.run.ExitCode;
import io.github.alloyconnections.adapter.cli.run.Flags;
import io.github.alloyconnections.adapter.cli.run.OwnerSteps;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.terminal.Picker.Choice;
import io.github.alloyconnections.adapter.cli.terminal.TerminalText;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.pin.PinChange;
import io.github.alloyconnections.domain.selection.FoundElsewhere;
import io.github.alloyconnections.domain.settings.SettingChange;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Writes down as whom calls run from now on: shown first, and a person at a terminal is asked. */
public final class OwnerFix {

    private static final String FLAG = "--fix";
    private static final String WRITE = "write";

    private final Session session;

    public OwnerFix(Session session) {
        this.session = session;
    }

    public static OptionSpec flag() {
        return Flags.flag("if it works for another owner: show the ALLOY_USER_ID line, and write it", FLAG);
    }

    static boolean isAsked(ParseResult arguments) {
        return arguments.hasMatchedOption(FLAG);
    }

    /** The exit code after writing what was found, if that was asked for; else the one that stands. */
    public ExitCode after(Optional<FoundElsewhere> found, ExitCode stands, ParseResult arguments) {
        if (!isAsked(arguments)) {
            return stands;
        } else if (found.isEmpty()) {
            session.messages().note("nothing written: nothing was found to work for another owner");
            return stands;
        }
        refuseToGuess(found.get());
        return write(found.get().owner()) ? ExitCode.OK : stands;
    }

    /** Where something works for several users, only a person can say which of them is meant. */
    private void refuseToGuess(FoundElsewhere found) {
        if (found.rivals() > 0 && !session.mayAsk()) {
            throw CommandFailure.of(
                    ErrorCode.AMBIGUOUS,
                    "nothing was written: something works for " + (found.rivals() + 1)
                            + " users of this key, and nothing says which is meant",
                    NextStep.run(
                            session.again(CommandName.USERS.with("--probe")), "shows for which of them what works"),
                    OwnerSteps.pinning(CommandName.USE.alone(), found.owner(), session));
        }
    }

    /** What else must change for a pin to be found that was written for another owner than the next command runs as. */
    public void after(PinChange pin, ParseResult arguments) {
        boolean elsewhere = OwnerSteps.isLostLater(session);
        if (elsewhere && isAsked(arguments) && pin.effect() != PinChange.Effect.PREVIEWED) {
            write(session.settings().owner());
        } else if (elsewhere) {
            OwnerSteps.warn(pin, isAsked(arguments), session);
        }
    }

    /** Whether the project's file names this owner now. */
    boolean write(Owner owner) {
        refuseInVain(owner);
        String file = session.settings().envFile();
        session.screen().flush();
        session.messages().note("the line for " + file + ": " + TerminalText.line(owner.setting()));
        if (session.mayAsk() && !isWanted(owner, file)) {
            session.messages().note("nothing written");
            return false;
        }
        SettingChange change = session.settingUp().writeOwner(owner);
        session.messages()
                .note(change.file() + (change.changed() ? " has " : " had it already: ")
                        + TerminalText.line(owner.setting()) + "; calls run as " + TerminalText.line(owner.toString()));
        change.notices().forEach(session.messages()::warning);
        session.messages()
                .advise(List.of(NextStep.run(
                        session.withoutUser(CommandName.WHICH.alone()), "which connection to use now, and why")));
        return true;
    }

    private boolean isWanted(Owner owner, String file) {
        List<Choice> choices = List.of(
                new Choice(WRITE, "write " + TerminalText.line(owner.setting()) + " into " + file),
                new Choice("leave", "leave it as it is"));
        return session.doors()
                .picker()
                .pick("Let calls run as " + TerminalText.line(owner.toString()) + "?", choices)
                .filter(WRITE::equals)
                .isPresent();
    }

    /** What outranks the file would make the line a dead letter. */
    private void refuseInVain(Owner owner) {
        if (!OwnerSteps.isWritable(session)) {
            String why = OwnerSteps.isOutranked(session)
                    ? "ALLOY_USER_ID is set in the environment, which counts before "
                            + session.settings().envFile() + ": change it there to " + owner.setting()
                    : "a simulator has users of its own, which no file names";
            throw CommandFailure.of(
                    ErrorCode.USAGE,
                    "nothing was written: " + TerminalText.line(why),
                    NextStep.run(
                            session.again(OwnerSteps.as(owner, CommandName.WHICH.alone())),
                            "what works as " + owner + ", this once"));
        }
    }
}
