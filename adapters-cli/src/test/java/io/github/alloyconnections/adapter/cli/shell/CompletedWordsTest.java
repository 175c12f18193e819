package io.github.alloyconnections.adapter.cli.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.cli.command.CommandTree;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

class CompletedWordsTest {

    private static final CompletedWords WORDS = new CompletedWords(List.of("seed"));

    /** Whoever adds a value says what it can be, or puts it here. */
    private static final Set<String> MAY_BE_ANYTHING = Set.of(
            "--account",
            "--auth",
            "--auth-config",
            "--base-url",
            "--body",
            "--candidates",
            "--content",
            "--data",
            "--database",
            "--days",
            "--every",
            "--exec",
            "--from-block",
            "--header",
            "--host",
            "--limit",
            "--name",
            "--owner",
            "--parent",
            "--path",
            "--port",
            "--property",
            "--query",
            "--search",
            "--since",
            "--timeout",
            "--title",
            "--user",
            "--within",
            "ATTEMPT",
            "DATABASE",
            "PAGE",
            "SOURCE",
            "TOKEN",
            "WORDS");

    @Test
    void every_value_has_a_kind_or_may_be_anything() {
        Set<String> open = new TreeSet<>();
        CompletionScript.commands(CommandTree.whole("").getCommandSpec())
                .values()
                .forEach(spec -> open.addAll(open(spec)));

        assertThat(open).isEqualTo(new TreeSet<>(MAY_BE_ANYTHING));
    }

    private static List<String> open(CommandSpec spec) {
        return spec.args().stream()
                .filter(arg -> arg.arity().max() > 0 && !arg.hidden())
                .filter(arg -> WORDS.of(arg).equals(CompletedWords.ANYTHING))
                .map(CompletedWordsTest::name)
                .toList();
    }

    private static String name(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
    }
}
