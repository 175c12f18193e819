package io.github.alloyconnections.adapter.cli.part;

import io.github.alloyconnections.adapter.cli.run.CommandFailure;
import io.github.alloyconnections.adapter.cli.run.Expected;
import io.github.alloyconnections.adapter.cli.run.Flags;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.terminal.TerminalText;
import io.github.alloyconnections.adapter.cli.view.OutcomeView;
import io.github.alloyconnections.contract.words.ActionFailures;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.failure.Failure;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import io.github.alloyconnections.notion.NotionFailures;
import io.github.alloyconnections.notion.page.ForUsingNotion.Access;
import io.github.alloyconnections.notion.page.NotionId;
import io.github.alloyconnections.notion.page.NotionOutcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The connection that a Notion command goes through, and what is said of it. */
public record NotionAccess(Session session, Optional<ConnectionId> through, NotionFailures.Asked asked) {

    private static final int ALL = 100_000;

    /** Longer text is not repeated in a next step. */
    private static final int LONGEST_REPEATED = 200;

    public static void describe(CommandSpec spec) {
        spec.addOption(Flags.text("<id>", "the connection (default: the pin, else what works)", "--connection"));
    }

    public static NotionAccess of(Session session, ParseResult arguments) {
        Optional<String> typed = Optional.ofNullable(arguments.matchedOptionValue("--connection", null));
        Optional<ConnectionId> id = typed.map(text -> ConnectionIds.one(text, session));
        List<String> content = new ArrayList<>(List.of(content(arguments)));
        id.ifPresent(through -> content.addAll(List.of("--connection", through.value())));
        return new NotionAccess(session, id, new NotionFailures.Asked(content, change(arguments)));
    }

    private static String content(ParseResult arguments) {
        String typed = option(arguments, "--content").orElse("@-");
        boolean gone = typed.equals("@-") || typed.length() > LONGEST_REPEATED;
        return gone ? "@FILE" : typed;
    }

    /** The options of what else was to change, as they were given. */
    private static List<String> change(ParseResult arguments) {
        List<String> options = new ArrayList<>();
        option(arguments, "--title").ifPresent(title -> options.addAll(List.of("--title", title)));
        if (arguments.hasMatchedOption("--property")) {
            Flags.values(arguments, "--property").forEach(pair -> options.addAll(List.of("--property", pair)));
        }
        if (arguments.hasMatchedOption("--archive")) {
            options.add("--archive");
        }
        return options;
    }

    private static Optional<String> option(ParseResult arguments, String name) {
        return arguments.commandSpec().findOption(name) == null
                ? Optional.empty()
                : Optional.ofNullable(arguments.matchedOptionValue(name, null));
    }

    public static void describeLimit(CommandSpec spec) {
        spec.addOption(OptionSpec.builder("--limit")
                .paramLabel("<n>")
                .type(Integer.class)
                .converters(new Expected<>("a number from 1 to " + ALL, NotionAccess::limit))
                .description("how many at the most (default: all)")
                .build());
    }

    private static Optional<Integer> limit(String text) {
        return Flags.number(text, 6).filter(n -> n >= 1 && n <= ALL);
    }

    public static int limit(ParseResult arguments) {
        return arguments.matchedOptionValue("--limit", ALL);
    }

    public static void describeProperties(CommandSpec spec) {
        spec.addOption(Flags.texts(
                "<name=value>",
                "the value of a property, if it is in a database; several are separated by commas",
                "--property"));
    }

    /** The properties as they were typed, by their names. */
    public static Map<String, String> properties(ParseResult arguments, TypedInput typed) {
        Map<String, String> properties = new LinkedHashMap<>();
        typed.pairs("--property", Flags.values(arguments, "--property"))
                .forEach((name, value) -> properties.put(name, value.text().orElse("")));
        return properties;
    }

    /** Does it; whatever keeps it from being done ends the command. */
    public <T> NotionOutcome.Done<T> done(Function<Access, NotionOutcome<T>> work) {
        NextStep look =
                NextStep.run(session.againOfAll(CommandName.NOTION.with("search")), "shows whether it was carried out");
        NotionOutcome<T> outcome = session.watchedWriting(watcher -> work.apply(new Access(through, watcher)), look);
        NotionOutcome.Done<T> done = outcome.match(Function.identity(), notDone -> {
            throw CommandFailure.of(here(NotionFailures.explain(notDone, asked, ActionFailures.Caller.COMMAND_LINE)));
        });
        new OutcomeView(session).aloud(done.connection(), done.reason(), done.notes());
        return done;
    }

    /** The next steps as commands of this run, which may be about another file, user or server than the usual. */
    private Failure here(Failure failure) {
        List<NextStep> next = failure.next().stream()
                .map(step -> step.running(
                        command -> command.name() == CommandName.NOTION ? session.againOfAll(command) : command))
                .toList();
        return new Failure(failure.code(), failure.message(), next, failure.retryAfter());
    }

    /** The page, database or data source that was named, by its id or its URL. */
    public static NotionId page(String typed, String command) {
        return NotionId.parse(typed)
                .orElseThrow(
                        () -> CommandFailure.usage(
                                command,
                                "'" + TerminalText.fit(TerminalText.line(typed), 80, "…")
                                        + "' is neither an id of Notion's (32 hexadecimal digits) nor a URL that ends with one"));
    }
}
