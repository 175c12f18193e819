package io.github.alloyconnections.benchmark.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Threads that pin now the one and now the other connection of a user of their own, ask anew, and begin attempts. */
final class Writers {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PAUSE_MILLIS = 50;
    private static final int OK = 200;
    private static final int ATTEMPT_EVERY = 10;

    private final Fleet fleet;
    private final List<Writer> writers = new ArrayList<>();
    private volatile boolean ended;

    private Writers(Fleet fleet) {
        this.fleet = fleet;
    }

    static Writers start(Fleet fleet, long firstUser, int number) {
        Writers started = new Writers(fleet);
        for (int i = 0; i < number; i++) {
            Writer writer = started.new Writer(new UserName(firstUser + i), i);
            started.writers.add(writer);
            writer.thread.setDaemon(true);
            writer.thread.start();
        }
        return started;
    }

    List<Writer> all() {
        return List.copyOf(writers);
    }

    /** One of them, and what it was promised. */
    final class Writer {

        private final UserName user;
        private final Thread thread;
        private final Set<String> possible = new HashSet<>();
        private final List<String> attempts = new ArrayList<>();
        private int turn;
        private int pins;

        private Writer(UserName user, int first) {
            this.user = user;
            this.turn = first;
            this.thread = new Thread(this::work, "writer-" + first);
        }

        UserName user() {
            return user;
        }

        int pins() {
            return pins;
        }

        /** What may be pinned now: what was promised last, and what may have been done since. */
        Set<String> possible() {
            return possible;
        }

        List<String> attempts() {
            return attempts;
        }

        private void work() {
            while (!ended) {
                try {
                    pin(user.connections().get(turn % 2));
                    send("GET", "/decision?connector=notion&maxAge=0", Optional.empty());
                    if (turn % ATTEMPT_EVERY == 0) {
                        attempt();
                    }
                    Thread.sleep(PAUSE_MILLIS);
                } catch (InterruptedException e) {
                    return;
                }
                turn++;
            }
        }

        private void pin(String connection) throws InterruptedException {
            Optional<HttpResponse<String>> answer =
                    send("PUT", "/pin", Optional.of("{\"connector\":\"notion\",\"id\":\"" + connection + "\"}"));
            if (answer.filter(Writers::isDone).isPresent()) {
                possible.clear();
                pins++;
            }
            possible.add(connection);
        }

        private void attempt() throws InterruptedException {
            send(
                            "POST",
                            "/oauth/initiate",
                            Optional.of("{\"connectorId\":\"notion\",\"redirectUri\":\"http://127.0.0.1:9/back\"}"))
                    .filter(Writers::isDone)
                    .map(answer -> read(answer.body()).path("attempt").asText())
                    .ifPresent(attempts::add);
        }

        /** What was answered; empty if nothing, so that nobody knows what was done. */
        private Optional<HttpResponse<String>> send(String method, String path, Optional<String> body)
                throws InterruptedException {
            try {
                return Optional.of(ask(user, method, path, body, turn));
            } catch (IOException nobodyThere) {
                return Optional.empty();
            }
        }
    }

    HttpResponse<String> ask(UserName user, String method, String path, Optional<String> body, int turn)
            throws IOException, InterruptedException {
        URI address = fleet.at(turn).resolve("/api/users/" + user.id() + path);
        return fleet.send(fleet.request(address)
                .header("Content-Type", "application/json")
                .method(method, body.map(BodyPublishers::ofString).orElse(BodyPublishers.noBody())));
    }

    private static boolean isDone(HttpResponse<String> answer) {
        return answer.statusCode() == OK;
    }

    static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends them, each after what it is about. */
    void end() throws InterruptedException {
        ended = true;
        for (Writer writer : writers) {
            writer.thread.join();
        }
    }
}
