package io.github.alloyconnections.adapter.cli.part;

import io.github.alloyconnections.adapter.cli.run.Expected;
import io.github.alloyconnections.adapter.cli.run.Flags;
import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.naming.Marks;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Which of the listed connections a person wants to see; all that was said must hold. */
public final class ListFilter {

    private static final String SEARCH = "--search";
    private static final String HEALTH = "--health";
    private static final String OWNER = "--owner";
    private static final String SINCE = SinceTime.NAME;
    private static final String OF_KEY = "key";

    private final ParseResult arguments;

    private ListFilter(ParseResult arguments) {
        this.arguments = arguments;
    }

    /** The health states that were named. */
    private record States(Set<HealthState> all) {

        static String names() {
            return String.join(", ", words());
        }

        static List<String> words() {
            return Arrays.stream(HealthState.values())
                    .map(state -> state.name().toLowerCase(Locale.ROOT))
                    .toList();
        }

        static Optional<States> parse(String text) {
            Set<HealthState> found = EnumSet.noneOf(HealthState.class);
            for (String word : text.split(",", -1)) {
                String name =
                        word.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
                Optional<HealthState> state = Arrays.stream(HealthState.values())
                        .filter(each -> each.name().equals(name))
                        .findFirst();
                if (state.isEmpty()) {
                    return Optional.empty();
                }
                found.add(state.get());
            }
            return Optional.of(new States(found));
        }
    }

    public static void describe(CommandSpec spec) {
        spec.addOption(Flags.text("<text>", "only what has this in its id, name, alias, connector or owner", SEARCH));
        spec.addOption(OptionSpec.builder(HEALTH)
                .paramLabel("<state>")
                .type(States.class)
                .converters(new Expected<>("one or more, separated by commas, of " + States.names(), States::parse))
                .completionCandidates(States.words())
                .description("only those in this state, or these: working, needs_reconnect, ...; tries each")
                .build());
        spec.addOption(Flags.text("<id>", "only this Alloy user's; 'key' for the API key's own", OWNER));
        spec.addOption(SinceTime.option("only those made since: 2025-11-09, 12h, 7d, 2w"));
    }

    public static ListFilter of(ParseResult arguments) {
        return new ListFilter(arguments);
    }

    /** Whether anything was said. */
    public boolean isSet() {
        return Stream.of(SEARCH, HEALTH, OWNER, SINCE).anyMatch(arguments::hasMatchedOption);
    }

    /** Whether each has to be tried first. */
    public boolean needsHealth() {
        return arguments.hasMatchedOption(HEALTH);
    }

    public List<ConnectionEntry> of(List<ConnectionEntry> entries, Marks marks, Instant now) {
        List<Predicate<ConnectionEntry>> wanted = new ArrayList<>();
        said(SEARCH, String.class).ifPresent(text -> wanted.add(entry -> holds(entry, text, marks)));
        said(HEALTH, States.class)
                .ifPresent(states -> wanted.add(entry -> entry.health()
                        .filter(health -> states.all().contains(health.state()))
                        .isPresent()));
        said(OWNER, String.class)
                .ifPresent(owner -> wanted.add(entry -> owner(entry).equals(owner.strip())));
        said(SINCE, SinceTime.class)
                .ifPresent(since ->
                        wanted.add(entry -> !entry.connection().createdAt().isBefore(since.at(now))));
        return entries.stream()
                .filter(entry -> wanted.stream().allMatch(each -> each.test(entry)))
                .toList();
    }

    private <T> Optional<T> said(String option, Class<T> type) {
        return Optional.ofNullable(arguments.matchedOptionValue(option, null)).map(type::cast);
    }

    private static String owner(ConnectionEntry entry) {
        return entry.owner().match(user -> user.value(), () -> OF_KEY);
    }

    /** Every word of it, anywhere. */
    private static boolean holds(ConnectionEntry entry, String text, Marks marks) {
        Connection connection = entry.connection();
        String all = Stream.of(
                        Stream.of(entry.id().value(), owner(entry)),
                        connection.name().stream(),
                        connection.connector().map(ConnectorId::value).stream(),
                        marks.namesOf(entry.id()).stream())
                .flatMap(each -> each)
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
        return Stream.of(text.toLowerCase(Locale.ROOT).strip().split("\\s+", -1))
                .allMatch(all::contains);
    }
}
