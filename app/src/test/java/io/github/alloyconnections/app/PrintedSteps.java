package io.github.alloyconnections.app;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.alloyconnections.adapter.cli.command.CommandTree;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The next steps that a command prints, taken apart as a shell would. */
public final class PrintedSteps {

    private static final String PROGRAM = "alloy-connections ";
    private static final Pattern LINE =
            Pattern.compile("^(?:next:)? {2,}(alloy-connections .*?)(?: {2,}.*)?$", Pattern.MULTILINE);
    private static final Pattern IN_JSON = Pattern.compile("\"command\" ?: ?\"(alloy-connections [^\"]*)\"");

    private PrintedSteps() {}

    /** Those that begin with the program, help pages aside. */
    public static List<String> in(String... texts) {
        return Stream.of(texts)
                .flatMap(text -> Stream.of(LINE, IN_JSON)
                        .flatMap(pattern -> pattern.matcher(text).results()))
                .map(found -> found.group(1).strip())
                .filter(command -> !command.endsWith("--help"))
                .toList();
    }

    /** As a shell takes them apart, a real thing in place of each that a person fills in. */
    public static List<String> words(String step) {
        String filled = step.substring(PROGRAM.length())
                .replace("-- CMD", "-- true")
                .replaceAll("\\bID\\b", "000000000000000000000000");
        Matcher word = Pattern.compile("'([^']*)'|\\S+").matcher(filled);
        List<String> words = new ArrayList<>();
        while (word.find()) {
            words.add(word.group(1) == null ? word.group() : word.group(1));
        }
        return words;
    }

    /** Fails if it is no command line. */
    public static void assertParses(String step, String told) {
        assertThatCode(() -> CommandTree.whole("test").parseArgs(words(step).toArray(String[]::new)))
                .as(told)
                .doesNotThrowAnyException();
    }
}
