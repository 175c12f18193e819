package io.github.alloyconnections.benchmark.service;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Threads that ask for decisions of users by chance, at all instances in turn, and look whose answer they get. */
final class Callers {

    private static final long PAUSE_MILLIS = 50;
    private static final int OK = 200;
    private static final int NOT_NOW = 503;

    private final List<Thread> threads = new ArrayList<>();
    private final Fleet fleet;
    private final long users;
    private volatile boolean ended;

    /** What is asked of each: from what is stored, if it is no older than a day. */
    static String question(String user) {
        return "/api/users/" + user + "/decision?connector=notion&maxAge=86400";
    }

    private Callers(Fleet fleet, long users) {
        this.fleet = fleet;
        this.users = users;
    }

    static Callers start(Fleet fleet, long users, int number, Asked asked) {
        Callers callers = new Callers(fleet, users);
        for (int i = 0; i < number; i++) {
            int first = i;
            Thread thread = new Thread(() -> callers.askOn(first, asked), "caller-" + i);
            thread.setDaemon(true);
            thread.start();
            callers.threads.add(thread);
        }
        return callers;
    }

    private void askOn(int first, Asked asked) {
        for (int turn = first; !ended; turn++) {
            try {
                ask(fleet.at(turn), new UserName(ThreadLocalRandom.current().nextLong(users)), asked);
            } catch (IOException nobodyThere) {
                // As a balancer does: the next instance is asked, and the one that is not there not at once again.
                asked.unanswered();
                pause();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void ask(URI instance, UserName user, Asked asked) throws IOException, InterruptedException {
        long start = System.nanoTime();
        HttpResponse<String> answer = fleet.send(fleet.request(instance.resolve(question(user.id()))));
        asked.answered(
                answer.statusCode(), answer.headers().firstValue("Warning").isPresent(), System.nanoTime() - start);
        if (!isRight(answer, user)) {
            asked.wrong();
        }
    }

    /** It names a connection of that user, or says that there is no answer now. */
    private static boolean isRight(HttpResponse<String> answer, UserName user) {
        return answer.statusCode() == OK
                ? user.connections().stream().anyMatch(id -> answer.body().contains("\"id\":\"" + id + "\""))
                : answer.statusCode() == NOT_NOW && answer.body().contains("\"code\"");
    }

    /** Waits for those under way. */
    void end() throws InterruptedException {
        ended = true;
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
