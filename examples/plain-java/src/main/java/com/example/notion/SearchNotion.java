package com.example.notion;

import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.library.AlloyConnections;
import io.github.alloyconnections.library.AlloyException;
import io.github.alloyconnections.library.AlloyOptions;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Searches Notion through the connection that works, and says which one that is and why. */
public final class SearchNotion {

    private static final String OWN_SETTINGS = "--live";

    private SearchNotion() {}

    public static void main(String... arguments) {
        System.exit(run(Arrays.asList(arguments), System.out, System.err));
    }

    /** Without {@code --live} against a simulator in this process, which needs no key. */
    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        AlloyOptions options = AlloyOptions.ofThisProcess().connector("notion");
        if (!arguments.contains(OWN_SETTINGS)) {
            options = options.sandbox("seed");
        }
        String words =
                arguments.stream().filter(word -> !word.equals(OWN_SETTINGS)).collect(Collectors.joining(" "));
        try (AlloyConnections alloy = AlloyConnections.open(options)) {
            search(alloy, words, out);
            return 0;
        } catch (AlloyException failure) {
            err.println(failure.getMessage());
            failure.next().forEach(step -> err.println("next: " + step.command() + "  (" + step.why() + ")"));
            return 1;
        }
    }

    private static void search(AlloyConnections alloy, String words, PrintStream out) {
        Decision decision = alloy.decideForUse();
        out.println("connection " + alloy.connectionId() + ": " + decision.reason());
        alloy.notion().search(words).pages().forEach(page -> out.println("- " + page.title()));
    }
}
