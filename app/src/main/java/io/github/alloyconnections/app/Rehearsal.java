package io.github.alloyconnections.app;

import io.github.alloyconnections.adapter.alloy.AlloyRehearsal;
import io.github.alloyconnections.adapter.web.WebRehearsal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Readies the calls to Alloy, and a server, in a thread beside the one that reads the command line and the settings: on
 * two processors a command ends earlier by about what it does.
 */
final class Rehearsal {

    /** What calls nobody, or begins with something else. */
    private static final List<String> WITHOUT =
            List.of("--version", "-V", "--help", "-h", "help", "completion", "unpin", "mcp", "sandbox", "notion");

    private static final List<String> PROBING = List.of("--probe", "--health");

    private Rehearsal() {}

    /** Begins it, if this command line may need it and there is a processor to spare. */
    static void begin(List<String> arguments, Map<String, String> environment, int processors) {
        if (processors < 2 || arguments.isEmpty() || arguments.stream().anyMatch(WITHOUT::contains)) {
            return;
        }
        boolean probing = !arguments.contains("list") || arguments.stream().anyMatch(PROBING::contains);
        boolean plain = environment.getOrDefault("ALLOY_BASE_URL", "").startsWith("http:")
                || arguments.stream().anyMatch(argument -> argument.startsWith("--sandbox"));
        boolean server = arguments.contains("serve");
        Thread thread = new Thread(() -> rehearse(server, probing && !server, !plain), "rehearsal");
        thread.setDaemon(true);
        thread.start();
    }

    /** What goes wrong here goes wrong again where it can be told. */
    static void rehearse(boolean server, boolean probing, boolean encrypted) {
        try {
            openProgram();
            if (server) {
                WebRehearsal.server();
            }
            AlloyRehearsal.listing();
            if (encrypted) {
                AlloyRehearsal.encryption();
            }
            if (probing) {
                AlloyRehearsal.probing();
            }
        } catch (IOException | RuntimeException | LinkageError | OutOfMemoryError told) {
            return;
        }
    }

    /** Settings are read out of the program's own file soon, and opening that is reading its long table of contents. */
    private static void openProgram() throws IOException {
        InputStream found = Rehearsal.class.getResourceAsStream("/META-INF/MANIFEST.MF");
        try (InputStream manifest = Objects.requireNonNullElseGet(found, InputStream::nullInputStream)) {
            manifest.transferTo(OutputStream.nullOutputStream());
        }
    }
}
