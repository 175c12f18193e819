package io.github.alloyconnections.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/** Threads of this process: a request costs them as much as the server, so that they are a limit of their own. */
final class JavaCallers implements Load {

    private static final int CALLERS = 32;
    private static final double A_PROCESSOR = 1.0;

    private final HttpClient client = HttpClient.newHttpClient();

    @Override
    public String name() {
        return CALLERS + " Java threads; install wrk for figures that say more of the server";
    }

    @Override
    public boolean isLimited(double processors) {
        return processors > A_PROCESSOR / 2;
    }

    @Override
    public Result on(URI address, int seconds) throws Exception {
        Duration before = used();
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
            Callable<long[]> caller = () -> calls(address, end);
            LongStream all = LongStream.empty();
            for (Future<long[]> calls : callers.invokeAll(Collections.nCopies(CALLERS, caller))) {
                all = LongStream.concat(all, LongStream.of(calls.get()));
            }
            Times times = Times.of(all.toArray());
            return new Result(
                    times.count() / (double) seconds, times.quantile(0.5), times.quantile(0.99), used().minus(before));
        } finally {
            callers.shutdownNow();
        }
    }

    private static Duration used() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private long[] calls(URI uri, long end) throws IOException, InterruptedException {
        LongStream.Builder took = LongStream.builder();
        HttpRequest request = HttpRequest.newBuilder(uri).build();
        while (System.nanoTime() < end) {
            long start = System.nanoTime();
            HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(uri + " answered " + answer.statusCode());
            }
            took.add(System.nanoTime() - start);
        }
        return took.build().toArray();
    }
}
