package io.github.alloyconnections.app.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.alloyconnections.app.ServedHere;
import io.github.alloyconnections.domain.port.host.RunningServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The program as it serves, in this process or in one of its own, until it is closed or killed. */
final class Served implements AutoCloseable {

    private static final Path JAR =
            Path.of("target", "alloy-connections.jar").toAbsolutePath().normalize();
    private static final String EXPORT = "export ";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Optional<Process> process;
    private final URI address;
    private final Map<String, String> exports;
    private final Runnable ending;

    private Served(Optional<Process> process, URI address, Map<String, String> exports, Runnable ending) {
        this.process = process;
        this.address = address;
        this.exports = exports;
        this.ending = ending;
    }

    /** The web module over one of the sandbox's worlds, in this process. */
    static Served sandboxed(Path folder, String preset) {
        return sandboxed(folder, Map.of(), preset, "127.0.0.1");
    }

    /** The same, with these variables set and for callers of this address. */
    static Served sandboxed(Path folder, Map<String, String> variables, String preset, String host) {
        RunningServer server = ServedHere.sandboxed(folder, variables, preset, host);
        return new Served(Optional.empty(), server.address(), Map.of(), server::close);
    }

    /** The same at real time. */
    static Served unhurried(Path folder, String preset) {
        RunningServer server = ServedHere.unhurried(folder, preset);
        return new Served(Optional.empty(), server.address(), Map.of(), server::close);
    }

    /** The web module over what the folder's own files say. */
    static Served project(Path folder) {
        RunningServer server = ServedHere.project(folder, line -> {});
        return new Served(Optional.empty(), server.address(), Map.of(), server::close);
    }

    /** A world of its own, as a process, whose settings are {@link #exports()}. */
    static Served world(Path folder, String preset) {
        return start(folder, Map.of(), "sandbox", "--port", "0", "--preset", preset);
    }

    /** A process of its own. */
    static Served start(Path folder, Map<String, String> variables, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-jar"));
        command.add(JAR.toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("ALLOY_") || name.startsWith("CONNECTION_ID"));
        try {
            builder.environment()
                    .put("HOME", Files.createDirectories(folder.resolve("home")).toString());
            builder.environment().putAll(variables);
            Process process = builder.redirectError(
                            Redirect.appendTo(folder.resolve("server.log").toFile()))
                    .start();
            String last = arguments[0].equals("sandbox") ? EXPORT + "ALLOY_USER_ID" : " at http://";
            return listening(process, last);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads until it has said where it listens, and a world also how it is spoken to. */
    private static Served listening(Process process, String lastLine) throws IOException {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        Map<String, String> exports = new HashMap<>();
        Optional<URI> address = Optional.empty();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            int equals = line.indexOf('=');
            if (line.startsWith(EXPORT) && equals > 0) {
                exports.put(line.substring(EXPORT.length(), equals), line.substring(equals + 1));
            } else if (line.contains(" at http://")) {
                address = Optional.of(
                        URI.create(line.substring(line.indexOf("http://")).strip()));
            }
            if (line.contains(lastLine)) {
                return new Served(Optional.of(process), address.orElseThrow(), exports, () -> {
                    process.destroy();
                    end(process);
                });
            }
        }
        process.destroyForcibly();
        throw new IllegalStateException("it ended before it listened");
    }

    /** What speaks to a world that was started alone. */
    Map<String, String> exports() {
        return exports;
    }

    URI at(String path) {
        return address.resolve(path);
    }

    JsonNode json(String path) {
        HttpResponse<String> response = CLIENT.sendAsync(
                        HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString())
                .join();
        return parsed(response.body());
    }

    static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(json, e);
        }
    }

    /** How many there are; a limit of calls that others have used up is waited for. */
    int connections() {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> json("/api/connections"), list -> list.has("count"))
                .get("count")
                .asInt();
    }

    static String dotEnv(Path folder) {
        Path file = folder.resolve(".env");
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it as a power cut would. */
    void kill() {
        end(process.orElseThrow().destroyForcibly());
    }

    @Override
    public void close() {
        ending.run();
    }

    private static void end(Process process) {
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
