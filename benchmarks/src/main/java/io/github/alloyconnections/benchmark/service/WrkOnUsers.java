package io.github.alloyconnections.benchmark.service;

import io.github.alloyconnections.benchmark.Footprint;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** wrk with a thread for each instance, each asking for users by chance. */
final class WrkOnUsers {

    private static final int CONNECTIONS_EACH = 16;
    private static final Pattern SAID = Pattern.compile("told ([0-9.]+) ([0-9.]+) ([0-9.]+) ([0-9]+)");

    private static final String SCRIPT = """
            local ports = {PORTS}
            local count = 0
            function setup(thread)
              count = count + 1
              thread.addr = wrk.lookup("127.0.0.1", ports[count])[1]
              thread:set("port", ports[count])
              thread:set("seed", count + SEED)
            end
            function init(args)
              math.randomseed(seed)
              wrk.headers["Host"] = "127.0.0.1:" .. port
              wrk.headers["Authorization"] = "AUTHORIZATION"
            end
            function request()
              return wrk.format("GET", string.format("QUESTION", math.random(0, LAST)))
            end
            function done(summary, latency, requests)
              local errors = summary.errors
              local bad = errors.connect + errors.read + errors.write + errors.status + errors.timeout
              io.write(string.format("told %f %f %f %d\\n", summary.requests * 1e6 / summary.duration,
                latency:percentile(50) / 1000, latency:percentile(99) / 1000, bad))
            end
            """;

    private WrkOnUsers() {}

    /**
     * How that went.
     *
     * @param perSecond answers a second
     * @param p50 milliseconds
     * @param p99 milliseconds
     * @param failed answers other than 2xx, and questions without one
     * @param caller the processor time of wrk itself
     */
    record Result(double perSecond, double p50, double p99, long failed, Duration caller) {}

    static Result on(List<URI> instances, long users, int seconds, Path folder)
            throws IOException, InterruptedException {
        Path script = Files.writeString(folder.resolve("users.lua"), script(instances, users));
        Process wrk = new ProcessBuilder(
                        "wrk",
                        "-t" + instances.size(),
                        "-c" + CONNECTIONS_EACH * instances.size(),
                        "-d" + seconds + "s",
                        "-s",
                        script.toString(),
                        instances.get(0).toString())
                .redirectErrorStream(true)
                .start();
        Duration used = Footprint.atTheEndOf(wrk).map(Footprint::processor).orElse(Duration.ZERO);
        String said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher matcher = SAID.matcher(said);
        if (!matcher.find()) {
            throw new IllegalStateException("wrk said:\n" + said);
        }
        return new Result(number(matcher, 1), number(matcher, 2), number(matcher, 3), (long) number(matcher, 4), used);
    }

    private static String script(List<URI> instances, long users) {
        String ports = String.join(
                ", ",
                instances.stream().map(one -> Integer.toString(one.getPort())).toList());
        long seed = System.nanoTime() % 1_000_000;
        return SCRIPT.replace("PORTS", ports)
                .replace("SEED", Long.toString(seed))
                .replace("AUTHORIZATION", Fleet.authorization())
                .replace("QUESTION", Callers.question(UserName.FORM))
                .replace("LAST", Long.toString(users - 1));
    }

    private static double number(Matcher matcher, int group) {
        return Double.parseDouble(matcher.group(group));
    }
}
