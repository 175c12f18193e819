package io.github.alloyconnections.adapter.cli.part;

import io.github.alloyconnections.adapter.cli.run.CommandFailure;
import io.github.alloyconnections.adapter.cli.run.ExitCode;
import io.github.alloyconnections.adapter.cli.run.Flags;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.terminal.TerminalText;
import io.github.alloyconnections.adapter.cli.view.DecisionView;
import io.github.alloyconnections.contract.json.DecisionJson;
import io.github.alloyconnections.contract.recording.RecordingFile;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.recording.DecisionRecording;
import io.github.alloyconnections.domain.recording.RecordedDecision;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * What a decision saw, on disk: written while it is made, or read to make it again.
 *
 * @param recorded the file to write
 * @param replayed the file to decide from
 */
public record DecisionFile(Optional<Path> recorded, Optional<Path> replayed) {

    private static final String RECORD = "--record";
    private static final String REPLAY = "--replay";
    private static final int LARGEST = 64 * 1024 * 1024;

    public static void describe(CommandSpec spec) {
        spec.addOption(Flags.text("<file>", "keep what the decision saw in a file, without any key or token", RECORD));
        spec.addOption(
                Flags.text("<file>", "decide again from such a file, with --policy otherwise; asks nobody", REPLAY));
    }

    public static DecisionFile of(ParseResult arguments) {
        DecisionFile file = new DecisionFile(named(arguments, RECORD), named(arguments, REPLAY));
        if (file.recorded().isPresent() && file.replayed().isPresent()) {
            throw CommandFailure.usage("which", "--record and --replay exclude one another");
        }
        return file;
    }

    private static Optional<Path> named(ParseResult arguments, String option) {
        String name = arguments.matchedOptionValue(option, "");
        try {
            if (arguments.hasMatchedOption(option) && (name.isEmpty() || Files.isDirectory(Path.of(name)))) {
                throw CommandFailure.usage("which", option + " must name a file");
            }
            return name.isEmpty() ? Optional.empty() : Optional.of(Path.of(name));
        } catch (InvalidPathException e) {
            throw CommandFailure.usage("which", option + " must name a file");
        }
    }

    /** Decides, and writes what was seen, whether it came to a decision or not. */
    public Decision record(Session session, SelectionPolicy policy) {
        Path file = recorded.orElseThrow();
        if (Files.exists(file) && !RecordingFile.isOne(content(file))) {
            throw failure(ErrorCode.FILE_NOT_WRITABLE, file, "exists and is no recording; name another file");
        }
        RecordedDecision made =
                session.watched(watcher -> session.core().recording().record(session.connector(), policy, watcher));
        try {
            PrivateFile.write(file, RecordingFile.content(made.recording()));
        } catch (IOException e) {
            throw failure(ErrorCode.FILE_NOT_WRITABLE, file, "cannot be written");
        }
        session.messages()
                .note(shown(file) + " holds what the decision saw: no key or token, but names of connections and"
                        + " accounts");
        return made.orThrow();
    }

    /** Decides again, and asks neither Alloy nor the project. */
    public int replay(
            Session session, ParseResult arguments, Optional<String> typed, Optional<SelectionPolicy> policy) {
        if (typed.isPresent() || OwnerFix.isAsked(arguments)) {
            throw CommandFailure.usage("which", "--replay takes --policy and --account, and neither an ID nor --fix");
        }
        Decision decision = session.core()
                .recording()
                .replay(read(replayed.orElseThrow()), policy, session.options().text("--account"));
        switch (session.options().format()) {
            case JSON -> session.json(DecisionJson.of(decision));
            case ID -> new DecisionView(session).printId(decision);
            case TABLE -> {
                new DecisionView(session).printWithoutSteps(decision);
                session.screen().flush();
                session.messages().note("decided from what was kept on " + decision.decidedAt() + "; nobody was asked");
            }
        }
        return ExitCode.of(decision.outcome()).number();
    }

    private static DecisionRecording read(Path file) {
        byte[] content = content(file);
        if (content.length > LARGEST) {
            throw failure(
                    ErrorCode.USAGE, file, "is larger than " + LARGEST / 1024 / 1024 + " MiB, as no recording is");
        }
        try {
            return RecordingFile.read(content);
        } catch (IllegalArgumentException e) {
            throw failure(ErrorCode.USAGE, file, String.valueOf(e.getMessage()));
        }
    }

    private static byte[] content(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(LARGEST + 1);
        } catch (IOException e) {
            throw failure(
                    ErrorCode.FILE_UNREADABLE,
                    file,
                    Files.exists(file) ? "cannot be read" : "cannot be read: there is no such file");
        }
    }

    private static String shown(Path file) {
        return TerminalText.line(file.toString());
    }

    private static CommandFailure failure(ErrorCode code, Path file, String what) {
        return CommandFailure.of(
                code,
                shown(file) + " " + what,
                NextStep.run(CommandName.WHICH.with("--record", "FILE"), "keeps what a decision sees now"));
    }
}
