package io.github.alloyconnections.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A server in a process of its own, which says on its first line where it listens. */
public final class MeasuredServer implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int OK = 200;

    private final Process process;
    private final URI address;

    private MeasuredServer(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    public static MeasuredServer start(Program program) throws IOException {
        Process process = program.start();
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = reader.readLine();
        if (line == null) {
            throw new IllegalStateException("a server ended before it said where it listens");
        }
        return new MeasuredServer(process, URI.create(line));
    }

    /** Ours, through the launcher. */
    static MeasuredServer ours(Path launcher, Map<String, String> settings, Path folder) throws IOException {
        return start(new Program(
                List.of(launcher.toString(), "serve", "--trust-local", "--port", "0", "-o", "id"), settings, folder));
    }

    public URI at(String path) {
        return address.resolve(path);
    }

    /** The answer, which must be a good one. */
    String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                CLIENT.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
        if (answer.statusCode() != OK) {
            throw new IllegalStateException(at(path) + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    public Optional<Footprint> footprint() {
        return Footprint.of(process.pid());
    }

    /** Ends it by force, as a machine that fails would. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
