package io.github.alloyconnections.benchmark.service;

import io.github.alloyconnections.benchmark.Footprint;
import io.github.alloyconnections.benchmark.MeasuredServer;
import io.github.alloyconnections.benchmark.Program;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Several instances over one database and one Alloy. */
final class Fleet implements AutoCloseable {

    private static final String TOKEN = "benchmark-access-token-of-nobody";

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final Path launcher;
    private final Path folder;
    private final Map<String, String> settings;
    private final List<MeasuredServer> instances = new ArrayList<>();

    private Fleet(Path launcher, Path folder, Map<String, String> settings) {
        this.launcher = launcher;
        this.folder = folder;
        this.settings = settings;
    }

    static Fleet start(Path launcher, Path folder, int number, Map<String, String> settings) throws IOException {
        Map<String, String> all = new HashMap<>(settings);
        all.put("ALLOY_CONNECTIONS_ACCESS_TOKEN", TOKEN);
        all.put("ALLOY_API_KEY", "benchmark-key-of-nobody");
        all.put("HOME", folder.toString());
        Fleet fleet = new Fleet(launcher, folder, all);
        try {
            for (int i = 0; i < number; i++) {
                fleet.instances.add(fleet.instance(0));
            }
            return fleet;
        } catch (IOException | RuntimeException e) {
            fleet.close();
            throw e;
        }
    }

    private MeasuredServer instance(int port) throws IOException {
        Path own = Files.createTempDirectory(folder, "instance");
        return MeasuredServer.start(new Program(
                List.of(launcher.toString(), "serve", "--port", Integer.toString(port), "-o", "id"), settings, own));
    }

    /** The address of one of them, in turn. */
    synchronized URI at(int turn) {
        return instances.get(Math.floorMod(turn, instances.size())).at("/");
    }

    synchronized List<URI> addresses() {
        return instances.stream().map(instance -> instance.at("/")).toList();
    }

    /** A request with the token, to be completed. */
    HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).timeout(PATIENCE).header("Authorization", authorization());
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    static String authorization() {
        return "Bearer " + TOKEN;
    }

    /** Ends one by force, and starts it again at the same port. */
    void killAndStartAgain(int number) throws IOException, InterruptedException {
        MeasuredServer killed = instances.get(number);
        int port = killed.at("/").getPort();
        killed.kill();
        MeasuredServer again = instance(port);
        synchronized (this) {
            instances.set(number, again);
        }
    }

    /** The processor time of all of them so far. */
    synchronized Duration used() {
        return instances.stream()
                .map(MeasuredServer::footprint)
                .flatMap(Optional::stream)
                .map(Footprint::processor)
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** The memory that all of them hold. */
    synchronized long mebibytes() {
        return instances.stream()
                .map(MeasuredServer::footprint)
                .flatMap(Optional::stream)
                .mapToLong(Footprint::mebibytes)
                .sum();
    }

    @Override
    public synchronized void close() {
        instances.forEach(MeasuredServer::close);
        instances.clear();
    }
}
