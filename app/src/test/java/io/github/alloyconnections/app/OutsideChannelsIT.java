package io.github.alloyconnections.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.app.Launched.Ended;
import io.github.alloyconnections.sandbox.Sandbox;
import io.github.alloyconnections.sandbox.SandboxOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What can be seen of a process from outside, or when it ends badly: none of it tells a secret. */
@EnabledOnOs(OS.LINUX)
class OutsideChannelsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TOKEN = "canary-access-token-91c3e7aa";
    private static final String TYPED = "shippo_live_canary4711";
    private static final List<String> SECRETS = List.of(HeldAlloy.KEY, TOKEN, TYPED);

    @TempDir
    private Path folder;

    @Test
    void a_dump_of_a_servers_threads_and_its_crash_report_tell_none() throws Exception {
        try (HeldAlloy alloy = new HeldAlloy()) {
            Path cache = folder.resolve("cache");
            Files.writeString(
                    folder.resolve(".env"), alloy.dotEnv() + "ALLOY_CONNECTIONS_ACCESS_TOKEN=" + TOKEN + "\n");
            alloy.holdReads();
            Process server = Launched.in(folder, "serve", "-v", "--port", "0")
                    .with(Map.of("XDG_CACHE_HOME", cache.toString()))
                    .start();
            try {
                CompletableFuture<?> held = ask(address());
                alloy.awaitReads(1);
                assertNone("the command line", Files.readString(Path.of("/proc/" + server.pid() + "/cmdline")));
                assertNone("the environment", Files.readString(Path.of("/proc/" + server.pid() + "/environ")));
                signal(server, "QUIT");
                Awaitility.await()
                        .atMost(PATIENCE)
                        .until(() -> printed().matches("(?s).*Full thread dump.*\nHeap\n.*"));
                assertNone("the dump and the log", printed());
                signal(server, "SEGV");
                assertThat(server.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                        .isTrue();
                held.cancel(true);
            } finally {
                server.destroyForcibly().waitFor();
                alloy.letGo();
            }
            assertReported(cache);
        }
    }

    private void assertReported(Path cache) throws IOException {
        List<Path> reports = files(cache, ".*crash-.*\\.log");
        assertThat(reports).hasSize(1);
        assertNone("the crash report", Files.readString(reports.get(0), StandardCharsets.ISO_8859_1));
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(reports.get(0).getParent())))
                .isEqualTo("rwx------");
        assertThat(files(folder, "(core|hs_err|.*\\.hprof).*")).isEmpty();
        assertNone("what was printed", printed());
    }

    @Test
    void what_is_typed_into_connect_is_on_no_command_line_and_in_no_environment() throws Exception {
        Duration latency = Duration.ofSeconds(2);
        try (Sandbox sandbox =
                Sandbox.start(SandboxOptions.of("seed", Clock.systemUTC()).withLatency(latency))) {
            Files.writeString(
                    folder.resolve(".env"),
                    "ALLOY_API_KEY=%s\nALLOY_USER_ID=%s\nALLOY_BASE_URL=%s\n"
                            .formatted(sandbox.apiKey(), sandbox.userId().orElse(""), sandbox.baseUrl()));
            Process connect = Launched.by(
                            folder,
                            "printf " + TYPED
                                    + " | exec \"$0\" connect shippo --new --no-input --data auth.accessCode=-")
                    .start();
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> sandbox.requests().stream()
                            .anyMatch(each -> each.method().equals("POST")));
            List<ProcessHandle> all = Stream.concat(Stream.of(connect.toHandle()), connect.descendants())
                    .toList();
            for (ProcessHandle each : all) {
                if (each.info().command().orElse("").endsWith("java")) {
                    assertNone("a command line", Files.readString(Path.of("/proc/" + each.pid() + "/cmdline")));
                    assertNone("an environment", Files.readString(Path.of("/proc/" + each.pid() + "/environ")));
                    signal(each, "QUIT");
                }
            }
            assertThat(connect.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(printed()).contains("Full thread dump", "CONNECTION_ID_SHIPPO");
            assertNone("what was printed", printed());
            assertThat(printed()).doesNotContain(sandbox.apiKey());
        }
    }

    /** The browser is told where to go once, and neither whom it is for nor with what. */
    @Test
    void the_browser_that_a_server_opens_is_told_none() throws Exception {
        Path seen = folder.resolve("seen");
        Installation.script(
                folder.resolve("browser"),
                "{ echo \"$@\"; tr '\\0' '\\n' </proc/$$/environ; } >" + seen + ".part; mv " + seen + ".part " + seen);
        Files.writeString(
                folder.resolve(".env"),
                "ALLOY_API_KEY=" + HeldAlloy.KEY + "\nALLOY_CONNECTIONS_ACCESS_TOKEN=" + TOKEN + "\n");
        Process server = Launched.in(folder, "serve", "--port", "0", "--open", "--sandbox")
                .with(Map.of("BROWSER", folder.resolve("browser").toString(), "ALLOY_API_KEY", HeldAlloy.KEY))
                .start();
        try {
            Awaitility.await().atMost(PATIENCE).until(() -> Files.exists(seen));
            assertNone("the browser's arguments and environment", Files.readString(seen));
            assertThat(Files.readString(seen)).contains("http://127.0.0.1:").doesNotContain("ALLOY_", "pass=");
        } finally {
            server.destroyForcibly().waitFor();
        }
    }

    @Test
    void an_end_for_want_of_memory_leaves_no_image_of_it() throws IOException {
        Files.writeString(
                folder.resolve(".env"),
                "ALLOY_API_KEY=" + HeldAlloy.KEY + "\nALLOY_CONNECTIONS_ACCESS_TOKEN=" + TOKEN + "\n");
        Ended list = Launched.in(folder, "list", "--sandbox")
                .with(Map.of("JAVA_TOOL_OPTIONS", "-Xmx3m -Xmn1m"))
                .run();

        assertThat(list.code()).isNotZero();
        assertNone("what was printed", list.out() + list.err());
        assertThat(files(folder, "(core|hs_err|.*\\.hprof).*")).isEmpty();
    }

    private URI address() throws IOException {
        Pattern address = Pattern.compile("(http://127\\.0\\.0\\.1:\\d+)");
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> address.matcher(printed()).find());
        Matcher found = address.matcher(printed());
        assertThat(found.find()).isTrue();
        return URI.create(found.group(1));
    }

    private static CompletableFuture<?> ask(URI server) {
        return HttpClient.newHttpClient()
                .sendAsync(
                        HttpRequest.newBuilder(server.resolve("/api/decision"))
                                .header("Authorization", "Bearer " + TOKEN)
                                .build(),
                        BodyHandlers.discarding());
    }

    private static void signal(Process process, String name) throws Exception {
        signal(process.toHandle(), name);
    }

    private static void signal(ProcessHandle process, String name) throws Exception {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    private String printed() throws IOException {
        return Files.readString(folder.resolve("stdout")) + Files.readString(folder.resolve("stderr"));
    }

    private static List<Path> files(Path within, String name) throws IOException {
        try (Stream<Path> files = Files.walk(within)) {
            return files.filter(file -> file.getFileName().toString().matches(name))
                    .toList();
        }
    }

    private static void assertNone(String where, String text) {
        assertThat(SECRETS).as(where).noneMatch(text::contains);
    }
}
