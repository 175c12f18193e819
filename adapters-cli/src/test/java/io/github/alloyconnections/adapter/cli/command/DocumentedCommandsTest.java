package io.github.alloyconnections.adapter.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What the documentation tells people to type is known to the command line, flag by flag. */
class DocumentedCommandsTest {

    private static final Pattern TYPED =
            Pattern.compile("^\\s*(?:\\$ |- |next: +)?(?:\\S*/)?alloy-connections((?: .*)?)$");

    private static final Pattern SPAN = Pattern.compile("`([^`]+)`");

    /** Called so, and no command: what a recording's file begins with. */
    private static final Set<String> NAMES = Set.of(" decision");

    /** Words as a shell tells them apart; what is quoted is one, and what leads on to another program ends the line. */
    private static final Pattern WORD =
            Pattern.compile("\\s*(?:(#.*|[|>;&]+.*|2>.*)|((?:'[^']*'|\"[^\"]*\"|[^\\s'\"])+))");

    private static final Pattern FLAG = Pattern.compile("(?<![\\w-])--[a-z][a-z-]+");

    private final CommandLine whole = CommandTree.whole("1");

    @Test
    void every_line_that_is_shown_is_understood() {
        Map<String, String> wrong = new TreeMap<>();
        List<String> lines = lines();
        for (String line : lines) {
            try {
                CommandTree.whole("1").parseArgs(words(line).toArray(new String[0]));
            } catch (ParameterException e) {
                wrong.put(line, e.getMessage());
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(lines).hasSizeGreaterThan(15);
    }

    @Test
    void every_command_has_its_row_and_every_flag_there_is_its_own() {
        Map<String, String> wrong = new TreeMap<>();
        Set<String> told = new LinkedHashSet<>();
        for (String row : read(Path.of("../docs/commands.md")).lines().toList()) {
            if (!row.startsWith("| `")) {
                continue;
            }
            String cell = row.substring(2).replace("\\|", " ").split("\\|", -1)[0];
            for (String span : spans(cell)) {
                String name = span.split("[ |]", -1)[0];
                if (Commands.has(name)) {
                    told.add(name);
                    wrong.putAll(unknown(name, span));
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(told).containsAll(Commands.names());
    }

    private Map<String, String> unknown(String name, String synopsis) {
        CommandSpec spec = whole.getSubcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        Set<String> known = Stream.concat(
                        Stream.of(spec), spec.subcommands().values().stream().map(CommandLine::getCommandSpec))
                .flatMap(each -> each.optionsMap().keySet().stream())
                .collect(Collectors.toSet());
        return FLAG.matcher(synopsis)
                .results()
                .map(found -> found.group())
                .filter(flag -> !known.contains(flag))
                .collect(Collectors.toMap(flag -> name + " " + flag, flag -> "is no flag of " + name));
    }

    private static List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Path page : pages()) {
            boolean fenced = false;
            for (String line : read(page).lines().toList()) {
                if (line.startsWith("```")) {
                    fenced = !fenced;
                }
                Stream<String> shown =
                        fenced ? Stream.of(line.replaceFirst("^(next: .*?\\S) {2,}.*", "$1")) : spans(line).stream();
                shown.map(TYPED::matcher)
                        .filter(Matcher::matches)
                        .map(typed -> typed.group(1))
                        .filter(arguments -> !arguments.isBlank() && !NAMES.contains(arguments))
                        .forEach(lines::add);
            }
        }
        return lines;
    }

    private static List<String> spans(String line) {
        return SPAN.matcher(line).results().map(span -> span.group(1)).toList();
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(line);
        while (word.lookingAt() && word.group(2) != null) {
            words.add(word.group(2).replaceAll("['\"]", ""));
            word.region(word.end(), line.length());
        }
        return words;
    }

    private static List<Path> pages() {
        try (Stream<Path> docs = Files.list(Path.of("../docs"))) {
            return Stream.concat(
                            Stream.of("README.md", "CONTRIBUTING.md", "SECURITY.md")
                                    .map(name -> Path.of("..", name)),
                            docs.filter(page -> page.toString().endsWith(".md")).sorted())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
