package io.github.alloyconnections.adapter.cli.part;

import io.github.alloyconnections.adapter.cli.terminal.TerminalText;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.watch.WatchEvent;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A command line of the user's own, run for each change. The change reaches it as variables and on its input, never as
 * text of the command line: names come from a provider, and may look like commands. The API key is none of its business.
 *
 * @param atMost how long it may take before it is ended
 */
public record ChangeProgram(String command, Duration atMost) {

    private static final String PREFIX = "ALLOY_CHANGE_";
    private static final List<String> SECRETS =
            List.of("ALLOY_API_KEY", "ALLOY_CONNECTIONS_ACCESS_TOKEN", "ALLOY_CONNECTIONS_DATABASE");
    private static final int GRACE_SECONDS = 2;

    /** Runs it to its end; what went wrong, if anything did. */
    public Optional<String> run(WatchEvent event, String json) {
        ProcessBuilder builder = new ProcessBuilder(words())
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        ChildProcess.surround(builder, variables(event), SECRETS);
        try {
            return ended(builder.start(), json);
        } catch (IOException e) {
            return Optional.of("the command of --exec could not be started");
        }
    }

    /** What it prints goes to the error stream: the output is for changes alone. */
    private List<String> words() {
        return File.separatorChar == '\\'
                ? List.of("cmd", "/d", "/s", "/c", command + " 1>&2")
                : List.of("/bin/sh", "-c", "exec 1>&2\n" + command);
    }

    private static Map<String, String> variables(WatchEvent event) {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put(PREFIX + "KIND", event.kind().word());
        variables.put(PREFIX + "AT", event.at().toString());
        variables.put(PREFIX + "CONNECTOR", event.connector().value());
        variables.put(
                PREFIX + "CONNECTION",
                event.connection().map(ConnectionId::value).orElse(""));
        variables.put(PREFIX + "FROM", TerminalText.line(event.from().orElse("")));
        variables.put(PREFIX + "TO", TerminalText.line(event.to().orElse("")));
        variables.put(PREFIX + "MESSAGE", TerminalText.line(event.message()));
        return variables;
    }

    private Optional<String> ended(Process child, String json) {
        try (OutputStream in = child.getOutputStream()) {
            in.write((json + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException unread) {
            // It may end without reading what it knows from its variables.
        }
        try {
            if (child.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                return child.exitValue() == 0
                        ? Optional.empty()
                        : Optional.of("the command of --exec ended with " + child.exitValue());
            }
            end(child);
            return Optional.of("the command of --exec took longer than " + atMost.toSeconds() + " s and was ended");
        } catch (InterruptedException e) {
            end(child);
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** With whatever it has started. */
    private static void end(Process child) {
        List<ProcessHandle> all =
                Stream.concat(child.descendants(), Stream.of(child.toHandle())).toList();
        all.forEach(ProcessHandle::destroy);
        try {
            if (!child.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
                all.forEach(ProcessHandle::destroyForcibly);
            }
        } catch (InterruptedException e) {
            all.forEach(ProcessHandle::destroyForcibly);
            Thread.currentThread().interrupt();
        }
    }
}
