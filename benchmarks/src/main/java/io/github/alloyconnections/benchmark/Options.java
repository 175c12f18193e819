package io.github.alloyconnections.benchmark;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** What was asked for on the command line. */
record Options(int runs, int seconds, List<String> rivals, List<URI> rivalUrls) {

    static Options parse(String... args) {
        int runs = 11;
        int seconds = 5;
        List<String> rivals = new ArrayList<>();
        List<URI> urls = new ArrayList<>();
        for (int i = 0; i + 1 < args.length; i += 2) {
            switch (args[i]) {
                case "--runs" -> runs = Integer.parseInt(args[i + 1]);
                case "--seconds" -> seconds = Integer.parseInt(args[i + 1]);
                case "--rival" -> rivals.add(args[i + 1]);
                case "--rival-url" -> urls.add(URI.create(args[i + 1]));
                default -> throw new IllegalArgumentException("unknown option " + args[i]);
            }
        }
        if (args.length % 2 != 0) {
            throw new IllegalArgumentException(args[args.length - 1] + " needs a value");
        }
        return new Options(runs, seconds, rivals, urls);
    }
}
