package io.github.alloyconnections.adapter.cli.terminal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Tells output that nobody wants any more from output that was lost. */
public final class LostOutput {

    private static final int TYPE = 0170000;
    private static final int PIPE = 0010000;
    private static final int SOCKET = 0140000;

    private LostOutput() {}

    /** Why what was printed did not arrive; empty if it did, or if its reader has had enough, as {@code head} has. */
    public static Optional<String> reason(PrintStream out) {
        if (!out.checkError()) {
            return Optional.empty();
        }
        Optional<String> told = out instanceof TellingStream telling ? telling.reason() : Optional.empty();
        String reason = told.orElse("it is closed, or full");
        // The reason alone would not do: it is in the machine's language.
        boolean enough = reason.toLowerCase(Locale.ROOT).contains("broken pipe")
                || (out instanceof TellingStream process && process.isOfProcess() && isPipe(Path.of("/dev/fd/1")));
        return enough ? Optional.empty() : Optional.of(reason);
    }

    private static boolean isPipe(Path standardOutput) {
        try {
            int type = Files.getAttribute(standardOutput, "unix:mode") instanceof Integer mode ? mode & TYPE : 0;
            return type == PIPE || type == SOCKET;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException unknown) {
            return false;
        }
    }
}
