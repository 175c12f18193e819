package io.github.alloyconnections.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.sandbox.Sandbox;
import io.github.alloyconnections.sandbox.SandboxOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which classes a process loads: what a command does not need costs it nothing. */
class QuietStartIT {

    private static final List<String> CLIENT = List.of("feign.", "java.net.HttpURLConnection", "javax.net.ssl.");
    private static final List<String> SERVERS = List.of(
            "io.javalin.", "org.eclipse.jetty.", "io.modelcontextprotocol.", "com.sun.net.httpserver.", "ch.qos.");
    private static final List<String> JSON = List.of("com.fasterxml.jackson.");

    private static final List<String> DATABASE = List.of(
            "com.zaxxer.",
            "org.flywaydb.",
            "org.postgresql.",
            "io.github.bucket4j.",
            "com.github.kagkarlsson.",
            "io.github.alloyconnections.adapter.postgres.",
            "io.github.alloyconnections.adapter.web.service.",
            "io.github.alloyconnections.wiring.User");

    private static final List<String> TREES =
            List.of("com.fasterxml.jackson.databind.util.StdDateFormat ", "java.util.Calendar ");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"--version", "--help", "help", "list --help", "completion bash", "completion fish"})
    void what_asks_nobody_loads_no_client_no_server_and_no_json(String command) throws Exception {
        List<String> loaded = loaded(Map.of(), List.of(), command.split(" ", -1));

        assertNone(loaded, CLIENT);
        assertNone(loaded, SERVERS);
        assertNone(loaded, JSON);
    }

    @Test
    void the_version_needs_no_parser() throws Exception {
        assertNone(loaded(Map.of(), List.of(), "--version"), List.of("picocli.CommandLine "));
    }

    /** Of the simulator, which makes trees, nothing runs in that process. */
    @Test
    void a_list_is_read_without_trees_and_the_calendars_that_come_with_them() throws Exception {
        try (Sandbox alloy = Sandbox.start(SandboxOptions.of("seed", Clock.systemUTC()))) {
            Map<String, String> settings = Map.of(
                    "ALLOY_BASE_URL", alloy.baseUrl().toString(),
                    "ALLOY_API_KEY", alloy.apiKey(),
                    "ALLOY_USER_ID", alloy.userId().orElse(""));
            List<String> loaded = loaded(settings, List.of(), "list");

            assertThat(Files.readString(folder.resolve("out"))).contains("Eddie Fu's Notion (11)");
            assertThat(loaded).contains("feign.ReflectiveFeign ");
            assertNone(loaded, TREES);
        }
    }

    @Test
    void on_one_processor_nothing_is_rehearsed() throws Exception {
        String rehearsal = "io.github.alloyconnections.adapter.alloy.AlloyRehearsal ";

        assertNone(loaded(Map.of(), List.of("-XX:ActiveProcessorCount=1"), "status"), List.of(rehearsal));
        assertThat(loaded(Map.of(), List.of("-XX:ActiveProcessorCount=2"), "status"))
                .contains(rehearsal);
    }

    /** It ends by itself, as its port is taken; by then all that it serves is known. */
    @Test
    void a_server_for_one_user_loads_nothing_of_a_database() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            List<String> loaded =
                    loaded(Map.of(), List.of(), "serve", "--sandbox", "--port", String.valueOf(taken.getLocalPort()));

            assertThat(loaded).anyMatch(name -> name.startsWith("io.javalin."));
            assertNone(loaded, DATABASE);
        }
    }

    private static void assertNone(List<String> loaded, List<String> beginnings) {
        assertThat(loaded).isNotEmpty().noneMatch(name -> beginnings.stream().anyMatch(name::startsWith));
    }

    /** The names of the classes of a whole process, with a blank behind each. */
    private List<String> loaded(Map<String, String> settings, List<String> options, String... arguments)
            throws IOException, InterruptedException {
        Path log = folder.resolve("classes");
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xlog:class+load:file=" + log + ":none",
                "-cp",
                Launched.LAUNCHER
                        .resolveSibling("app/target/alloy-connections.jar")
                        .toString()));
        command.addAll(options);
        command.add(Main.class.getName());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("ALLOY_"));
        builder.environment().put("HOME", folder.toString());
        builder.environment().putAll(settings);
        builder.redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.start().waitFor();
        try (Stream<String> lines = Files.lines(log)) {
            return lines.map(line -> line.replaceFirst(" .*", " ")).toList();
        }
    }
}
