package io.github.alloyconnections.app.faults;

import io.github.alloyconnections.app.faults.FaultMatrix.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was tried, as a table for docs/reliability.md: a line for each command, a column for what the faults tell. */
final class FaultTable {

    private FaultTable() {}

    static String of(List<Outcome> outcomes) {
        Map<String, List<Outcome>> commands = outcomes.stream()
                .collect(Collectors.groupingBy(
                        outcome -> outcome.cell().invocation().command(), TreeMap::new, Collectors.toList()));
        String head = Arrays.stream(Meaning.values())
                .map(meaning -> meaning.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(" | ", "| command | ", " | cells | wrong |"));
        String rule = "|---" + "|---:".repeat(Meaning.values().length + 2) + "|";
        String lines = commands.entrySet().stream()
                .map(entry -> line("`" + entry.getKey() + "`", entry.getValue()))
                .collect(Collectors.joining("\n"));
        return String.join("\n", head, rule, lines, line("all", outcomes));
    }

    private static String line(String name, List<Outcome> outcomes) {
        String counts = Arrays.stream(Meaning.values())
                .map(meaning -> outcomes.stream()
                        .filter(outcome -> outcome.cell().fault().meaning() == meaning)
                        .count())
                .map(String::valueOf)
                .collect(Collectors.joining(" | "));
        long wrong = outcomes.stream()
                .filter(outcome -> !outcome.complaints().isEmpty())
                .count();
        return "| " + name + " | " + counts + " | " + outcomes.size() + " | " + wrong + " |";
    }
}
