package io.github.alloyconnections.adapter.cli.part;

import io.github.alloyconnections.adapter.cli.run.CommandFailure;
import io.github.alloyconnections.adapter.cli.run.ExitCode;
import io.github.alloyconnections.adapter.cli.terminal.Screen;
import io.github.alloyconnections.adapter.cli.terminal.TerminalText;
import io.github.alloyconnections.adapter.cli.terminal.TerminalWidth;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import java.io.File;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jline.utils.Signals;

/** A program that runs in our place: its streams are ours, and so are its exit code and its signals. */
public final class ChildProcess {

    private static final int NOT_EXECUTABLE = 126;
    private static final int NOT_FOUND = 127;

    /** The user's own LC_ALL after an equals sign, or nothing if it was unset; only there if another took its place. */
    private static final String LOCALE = "ALLOY_CONNECTIONS_LC_ALL";

    /** Set by the launcher: its whole path, whatever it was called as. */
    public static final String LAUNCHER = "ALLOY_CONNECTIONS_LAUNCHER";

    private static final List<String> OF_LAUNCHER =
            List.of(LOCALE, Screen.CALLED_AS, TerminalWidth.COLUMNS, LAUNCHER, "ALLOY_CONNECTIONS_TTY");

    private final List<String> words;
    private final Map<String, String> variables;

    public ChildProcess(List<String> words, Map<String, String> variables) {
        this.words = words;
        this.variables = variables;
    }

    public ChildProcess with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(variables);
        more.put(name, value);
        return new ChildProcess(words, more);
    }

    /** Runs it to its end; 128 + N if signal N ended it, 127 if it is not found, 126 if it cannot be executed. */
    public int run() {
        ProcessBuilder builder = new ProcessBuilder(words).inheritIO();
        asBeforeTheLauncher(builder.environment());
        builder.environment().putAll(variables);
        Process child;
        try {
            child = builder.start();
        } catch (IOException e) {
            throw notStarted(e);
        }
        return await(child);
    }

    /** What a program inherits that is to know these values, and not those. */
    static void surround(ProcessBuilder program, Map<String, String> with, List<String> without) {
        asBeforeTheLauncher(program.environment());
        without.forEach(program.environment()::remove);
        program.environment().putAll(with);
    }

    /** Takes back what the launcher set for this process alone; all else is passed on byte by byte. */
    private static void asBeforeTheLauncher(Map<String, String> environment) {
        String locale = environment.get(LOCALE);
        if (locale != null) {
            environment.remove("LC_ALL");
            if (!locale.isEmpty()) {
                environment.put("LC_ALL", locale.substring(1));
            }
        }
        OF_LAUNCHER.forEach(environment::remove);
    }

    /** An interrupt from the keyboard reaches the child by itself; what ends us is passed on to it. */
    private static int await(Process child) {
        Thread ending = new Thread(child::destroy, "end-child");
        Runtime.getRuntime().addShutdownHook(ending);
        Object interrupt = Signals.register("INT", () -> {});
        Object terminate = Signals.register("TERM", child::destroy);
        Object hangUp = Signals.register("HUP", child::destroy);
        try {
            return child.waitFor();
        } catch (InterruptedException e) {
            child.destroy();
            Thread.currentThread().interrupt();
            return ExitCode.INTERRUPTED.number();
        } finally {
            Signals.unregister("INT", interrupt);
            Signals.unregister("TERM", terminate);
            Signals.unregister("HUP", hangUp);
            forget(ending);
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process ends already, and the hook with it.
            return;
        }
    }

    private CommandFailure notStarted(IOException thrown) {
        String program = TerminalText.line(words.get(0));
        boolean found = String.valueOf(thrown.getMessage()).contains("error=13")
                || (words.get(0).indexOf('/') >= 0 && new File(words.get(0)).exists());
        String message = found ? "'" + program + "' cannot be executed" : "'" + program + "' is not found";
        return CommandFailure.of(ErrorCode.USAGE, message, NextStep.run(CommandName.ENV, "prints what run sets"))
                .exiting(found ? NOT_EXECUTABLE : NOT_FOUND);
    }
}
