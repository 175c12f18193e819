package io.github.alloyconnections.adapter.cli.part;

import io.github.alloyconnections.adapter.cli.run.CommandFailure;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.terminal.Picker.Choice;
import io.github.alloyconnections.adapter.cli.terminal.TerminalText;
import io.github.alloyconnections.contract.words.Failures;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.failure.Failure;
import io.github.alloyconnections.domain.failure.InvalidSettingsException;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.settings.Setting;
import io.github.alloyconnections.domain.settings.TypedKey;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds an API key that Alloy accepts: the one that is set, one from a file, or one that a person types unseen. */
public final class KeyTrial {

    private static final String NAME = "ALLOY_API_KEY";
    private static final String PIPED = "-";
    private static final String KEEP = "keep";
    private static final int TRIES = 3;

    private final Session session;
    private final boolean untried;

    public KeyTrial(Session session, boolean untried) {
        this.session = session;
        this.untried = untried;
    }

    /** A person would rather not go on. */
    public static final class StoppedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * A key.
     *
     * @param typed empty: the one that is set
     * @param connectors how many can be connected with it; empty if Alloy could not be asked
     * @param doubt why not
     */
    record Tried(Optional<TypedKey> typed, Optional<Integer> connectors, Optional<Failure> doubt) {}

    /** The key from this file, else the one that is set, else one that is typed. */
    public Tried of(Optional<String> file) {
        if (file.isPresent()) {
            return given(file.get());
        }
        Optional<Setting> present = present();
        if (present.isEmpty() && !session.mayAsk()) {
            throw nobodyToAsk();
        } else if (present.isEmpty() || !isKept(present.get())) {
            return asked(1);
        }
        try {
            return tried(Optional.empty());
        } catch (RemoteServiceException refused) {
            if (!session.mayAsk()) {
                throw refused(refused);
            }
            say(TerminalText.line(NAME + " from " + present.get().origin()) + ": " + refused.getMessage());
            return asked(1);
        }
    }

    private Tried given(String file) {
        boolean piped = file.equals(PIPED);
        if (piped && session.doors().surroundings().terminals().in() && session.mayAsk()) {
            return asked(1);
        }
        TypedKey key = session.settingUp()
                .key(new TypedInput("setup", session).text("the API key", piped ? "@-" : "@" + file));
        try {
            return tried(Optional.of(key));
        } catch (RemoteServiceException refused) {
            throw refused(refused);
        }
    }

    /** What is set and can be one; what only stands in for a key is none. */
    private Optional<Setting> present() {
        boolean flawed = session.settings().flaws().stream()
                .anyMatch(flaw -> flaw.subject().equals(NAME));
        return session.settings().assumed().shown().stream()
                .filter(setting ->
                        setting.name().equals(NAME) && !setting.shown().isEmpty() && !flawed)
                .findFirst();
    }

    private boolean isKept(Setting present) {
        if (!session.mayAsk()) {
            return true;
        }
        String line = TerminalText.line(present.shown() + " from " + present.origin());
        return session.doors()
                .picker()
                .pick(
                        NAME + " is set already",
                        List.of(new Choice(KEEP, "keep it: " + line), new Choice("other", "type another one")))
                .orElseThrow(StoppedException::new)
                .equals(KEEP);
    }

    /** Typed unseen, and again if Alloy says no or nothing of the kind can be a key. */
    private Tried asked(int attempt) {
        if (attempt == 1) {
            session.messages().note("Alloy's dashboard shows your keys: https://app.runalloy.com, Settings, API keys");
        }
        String typed = session.doors()
                .picker()
                .typeUnseen("API key (not shown): ")
                .filter(text -> !text.isBlank())
                .orElseThrow(StoppedException::new);
        try {
            return tried(Optional.of(session.settingUp().key(typed)));
        } catch (RemoteServiceException refused) {
            if (attempt == TRIES) {
                throw refused(refused);
            }
            say(String.valueOf(refused.getMessage()));
        } catch (InvalidSettingsException e) {
            // What keeps any key from being tried does not come of this one.
            if (attempt == TRIES || session.settings().obstacle().isPresent()) {
                throw e;
            }
            say(String.valueOf(e.getMessage()));
        }
        return asked(attempt + 1);
    }

    private void say(String problem) {
        session.messages().warning(TerminalText.line(problem) + "; type it again, or nothing to stop");
    }

    /** Asks Alloy with it; throws only what says that this key is no good. */
    private Tried tried(Optional<TypedKey> key) {
        try (Session trying = with(key)) {
            int connectors = trying.watched(
                    watcher -> trying.core().browsing().connectors().size());
            return new Tried(key, Optional.of(connectors), Optional.empty());
        } catch (RemoteServiceException e) {
            if (e.kind() == Kind.KEY_REFUSED || e.kind() == Kind.KEY_FORBIDDEN || e.kind() == Kind.INTERRUPTED) {
                throw e;
            }
            return doubtful(key, Failures.explain(e));
        }
    }

    private Session with(Optional<TypedKey> key) {
        return session.reopened(before -> key.map(before::withKey).orElse(before));
    }

    /** Alloy cannot be asked: nothing is written, unless that is wanted all the same. */
    private Tried doubtful(Optional<TypedKey> key, Failure why) {
        if (!untried && !(key.isPresent() && isWantedUntried(why))) {
            List<NextStep> next = new ArrayList<>(why.next());
            if (key.isPresent()) {
                next.add(NextStep.run(
                        session.again(
                                session.mayAsk()
                                        ? CommandName.SETUP.with("--force")
                                        : CommandName.SETUP.with("--key-file", "FILE", "--force")),
                        "writes the key all the same, and chooses nothing"));
            }
            throw CommandFailure.of(new Failure(
                    why.code(),
                    why.message() + "; the key could not be tried, and nothing was written",
                    next,
                    why.retryAfter()));
        }
        return new Tried(key, Optional.empty(), Optional.of(why));
    }

    private boolean isWantedUntried(Failure why) {
        if (!session.mayAsk()) {
            return false;
        }
        session.messages().warning(TerminalText.line(why.message()));
        return session.doors()
                .picker()
                .pick(
                        "The key cannot be tried now",
                        List.of(
                                new Choice("leave", "write nothing"),
                                new Choice("write", "write it untried; setup again chooses a connection later")))
                .filter("write"::equals)
                .isPresent();
    }

    private CommandFailure refused(RemoteServiceException refused) {
        Failure why = Failures.explain(refused);
        if (refused.kind() == Kind.INTERRUPTED) {
            return CommandFailure.of(why);
        }
        return CommandFailure.of(
                why.code(),
                why.message() + "; nothing was written",
                NextStep.run(
                        session.again(CommandName.SETUP.with("--key-file", "FILE", "--yes")),
                        "takes another key, from a file"),
                NextStep.run(session.againOfAll(CommandName.STATUS.alone()), "shows which key is set, and where"));
    }

    private CommandFailure nobodyToAsk() {
        return CommandFailure.of(
                ErrorCode.USAGE,
                NAME + " is not set, and without a terminal nobody can be asked for it; nothing was written",
                NextStep.run(session.again(CommandName.SETUP.with("--key-file", "FILE")), "reads the key from a file"),
                NextStep.run(
                        session.again(CommandName.SETUP.with("-")),
                        "reads it from standard input, so that no history keeps it"));
    }
}
