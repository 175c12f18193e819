package io.github.alloyconnections.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.alloyconnections.adapter.cli.terminal.CliSurroundings;
import io.github.alloyconnections.adapter.cli.terminal.CliSurroundings.Terminals;
import io.github.alloyconnections.adapter.config.settings.ProcessContext;
import io.github.alloyconnections.domain.port.host.Listening;
import io.github.alloyconnections.domain.port.host.OpenProject;
import io.github.alloyconnections.domain.port.host.RunningServer;
import io.github.alloyconnections.domain.settings.Overrides;
import io.github.alloyconnections.sandbox.Sandbox;
import io.github.alloyconnections.wiring.ProjectOpener;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A folder with a project in it, and the three ways to ask about it: the core, a command line, a server. */
final class TrialProject {

    /** Every time that is recorded is this one, so that two records can be compared as they are. */
    static final Clock CLOCK = Clock.fixed(Instant.parse("2025-11-10T12:00:00Z"), ZoneOffset.UTC);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final Map<String, String> environment = new TreeMap<>();

    /** What a command printed, and its exit code. */
    record Printed(int code, String out, String err) {

        JsonNode json() {
            return parsed(out);
        }

        String everything() {
            return out + err;
        }
    }

    TrialProject(Path folder) {
        this.folder = folder;
        try {
            environment.put(
                    "HOME", Files.createDirectories(folder.resolve("home")).toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TrialProject with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Writes the {@code .env} of a project that speaks to this simulator, and these lines behind. */
    TrialProject against(Sandbox sandbox, String... lines) {
        return write(".env", settings(sandbox, lines));
    }

    /** What such a file holds. */
    static String settings(Sandbox sandbox, String... lines) {
        String speaking = "ALLOY_API_KEY=%s\nALLOY_USER_ID=%s\nALLOY_BASE_URL=%s\n"
                .formatted(sandbox.apiKey(), sandbox.userId().orElse(""), sandbox.baseUrl());
        return Stream.of(lines).map(line -> line + "\n").collect(Collectors.joining("", speaking, ""));
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    TrialProject write(String name, String text) {
        try {
            Files.writeString(file(name), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(String name) {
        try {
            return Files.readString(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Printed command(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        CliSurroundings streams = new CliSurroundings(
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8),
                StandardCharsets.UTF_8,
                Terminals.none(),
                environment,
                CLOCK);
        int code = Main.run(surroundings(), streams, args);
        return new Printed(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** What a tool answers an assistant on the standard streams. */
    JsonNode tool(String name, Map<String, Object> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new AssistantTalks(new ProjectOpener(surroundings(), CLOCK), "test")
                .talk(
                        Overrides.none(),
                        Set.of(),
                        new ByteArrayInputStream(Messages.talk(Messages.call(1, name, arguments))),
                        new PrintStream(out, false, StandardCharsets.UTF_8));
        return Messages.answer(out.toString(StandardCharsets.UTF_8), 1).at("/result/structuredContent");
    }

    OpenProject open() {
        return new ProjectOpener(surroundings(), CLOCK).open(Overrides.none());
    }

    /** The web module over this project, on a free port. */
    RunningServer serve() {
        return new Servers(new ProjectOpener(surroundings(), CLOCK), CLOCK, "test")
                .serve(
                        Overrides.none(),
                        Listening.at("127.0.0.1", Optional.of(0)).trustingLocalUsers());
    }

    static HttpResponse<String> get(RunningServer server, String path) {
        return send(HttpRequest.newBuilder(server.address().resolve(path)).build());
    }

    static HttpResponse<String> send(HttpRequest request) {
        try {
            return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static URI at(RunningServer server, String path) {
        return server.address().resolve(path);
    }

    static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException("not JSON: " + json, e);
        }
    }

    private ProcessContext surroundings() {
        return new ProcessContext(environment, folder.resolve("home"), folder);
    }
}
