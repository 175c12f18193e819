package io.github.alloyconnections.benchmark;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One thread of wrk with 64 connections: it costs a small part of what the server does. */
public final class Wrk implements Load {

    private static final double BUSY = 0.9;
    private static final Pattern PER_SECOND = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern REFUSED = Pattern.compile("Non-2xx or 3xx responses: ([0-9]+)");

    public static boolean isInstalled() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(path.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "wrk")));
    }

    @Override
    public String name() {
        return "wrk, 64 connections, one thread";
    }

    @Override
    public boolean isLimited(double processors) {
        return processors > BUSY;
    }

    @Override
    public Result on(URI address, int seconds) throws IOException, InterruptedException {
        Process wrk = new ProcessBuilder(
                        List.of("wrk", "--latency", "-t1", "-c64", "-d" + seconds + "s", address.toString()))
                .redirectErrorStream(true)
                .start();
        Duration used = Footprint.atTheEndOf(wrk).map(Footprint::processor).orElse(Duration.ZERO);
        String said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (wrk.waitFor() != 0 || REFUSED.matcher(said).find()) {
            throw new IllegalStateException("wrk on " + address + " said:\n" + said);
        }
        return new Result(number(PER_SECOND, said), millis("50%", said), millis("99%", said), used);
    }

    private static double number(Pattern pattern, String said) {
        Matcher matcher = pattern.matcher(said);
        if (!matcher.find()) {
            throw new IllegalStateException("wrk said:\n" + said);
        }
        return Double.parseDouble(matcher.group(1));
    }

    private static double millis(String quantile, String said) {
        Matcher matcher = Pattern.compile(quantile + "\\s+([0-9.]+)(us|ms|s)").matcher(said);
        if (!matcher.find()) {
            return Double.NaN;
        }
        double value = Double.parseDouble(matcher.group(1));
        return switch (matcher.group(2)) {
            case "us" -> value / 1_000;
            case "ms" -> value;
            default -> value * 1_000;
        };
    }
}
