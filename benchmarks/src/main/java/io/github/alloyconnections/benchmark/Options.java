package io.github.alloyconnections.benchmark;

import java.net.URI;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/**
 * What was asked for on the command line.
 *
 * @param runs how often each command runs, after one time that does not count
 * @param seconds how long each address is under load, each time
 * @param quick an impression within two minutes: one JDK, an Alloy that answers at once, few runs
 */
public record Options(int runs, int seconds, boolean quick, List<String> rivals, List<URI> rivalUrls) {

    private static final String USAGE = """
            usage: benchmarks/run [--quick] [--runs N] [--seconds N] [--rival 'COMMAND LINE']… [--rival-url URL]…
                   benchmarks/run --service [--quick] [--users N] [--seconds N]""";

    private static final int WRONG_USAGE = 2;

    static Options parse(String... args) {
        boolean quick = List.of(args).contains("--quick");
        int runs = quick ? 5 : 11;
        int seconds = quick ? 1 : 5;
        List<String> rivals = new ArrayList<>();
        List<URI> urls = new ArrayList<>();
        for (Iterator<String> left = List.of(args).iterator(); left.hasNext(); ) {
            String option = left.next();
            switch (option) {
                case "--quick" -> {}
                case "--runs" -> runs = Integer.parseInt(value(option, left));
                case "--seconds" -> seconds = Integer.parseInt(value(option, left));
                case "--rival" -> rivals.add(value(option, left));
                case "--rival-url" -> urls.add(URI.create(value(option, left)));
                default -> throw new IllegalArgumentException("unknown option " + option);
            }
        }
        return new Options(runs, seconds, quick, rivals, urls);
    }

    /** What was read; whoever mistyped an option is told so, and how it is done, and nothing is run. */
    @SuppressWarnings("SystemExitOutsideMain") // what main does first, in both of them
    public static <T> T orUsage(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage() + "\n" + USAGE);
            System.exit(WRONG_USAGE);
            throw wrong;
        }
    }

    /** What stands behind an option. */
    public static String value(String option, Iterator<String> left) {
        if (!left.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return left.next();
    }
}
