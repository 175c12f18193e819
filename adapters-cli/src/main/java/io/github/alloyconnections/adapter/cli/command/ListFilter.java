package io.github.alloyconnections.adapter.cli.command;

import io.github.alloyconnections.adapter.cli.run.Expected;
import io.github.alloyconnections.adapter.cli.run.Flags;
import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.naming.Marks;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Which of the listed connections a person wants to see; all that was said must hold. */
final class ListFilter {

    private static final String SEARCH = "--search";
    private static final String HEALTH = "--health";
    private static final String OWNER = "--owner";
    private static final String SINCE = "--since";
    private static final String OF_KEY = "key";
    private static final Pattern AGO = Pattern.compile("(?<number>[0-9]{1,5})(?<unit>[hdw])");
    private static final String SINCE_WORDS =
            "a day such as 2025-11-09, a moment such as 2025-11-09T20:00:00Z, or a time" + " ago such as 12h, 7d or 2w";

    private final ParseResult arguments;

    private ListFilter(ParseResult arguments) {
        this.arguments = arguments;
    }

    /** The health states that were named. */
    private record States(Set<HealthState> all) {

        static String names() {
            return Arrays.stream(HealthState.values())
                    .map(state -> state.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
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

    /** A moment, or a time before now. */
    private record Since(Optional<Instant> moment, Duration ago) {

        Instant at(Instant now) {
            return moment.orElseGet(() -> now.minus(ago));
        }

        static Optional<Since> parse(String text) {
            Matcher time = AGO.matcher(text.strip());
            if (time.matches()) {
                long number = Long.parseLong(time.group("number"));
                return Optional.of(new Since(
                        Optional.empty(),
                        switch (time.group("unit")) {
                            case "h" -> Duration.ofHours(number);
                            case "d" -> Duration.ofDays(number);
                            default -> Duration.ofDays(7 * number);
                        }));
            }
            try {
                Instant moment = text.strip().length() == "2025-11-09".length()
                        ? LocalDate.parse(text.strip())
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant()
                        : Instant.parse(text.strip());
                return Optional.of(new Since(Optional.of(moment), Duration.ZERO));
            } catch (DateTimeParseException none) {
                return Optional.empty();
            }
        }
    }

    static void describe(CommandSpec spec) {
        spec.addOption(Flags.text("<text>", "only what has this in its id, name, alias, connector or owner", SEARCH));
        spec.addOption(OptionSpec.builder(HEALTH)
                .paramLabel("<state>")
                .type(States.class)
                .converters(new Expected<>("one or more, separated by commas, of " + States.names(), States::parse))
                .description("only those in this state, or these: working, needs_reconnect, ...; tries each")
                .build());
        spec.addOption(Flags.text("<id>", "only this Alloy user's; 'key' for the API key's own", OWNER));
        spec.addOption(OptionSpec.builder(SINCE)
                .paramLabel("<time>")
                .type(Since.class)
                .converters(new Expected<>(SINCE_WORDS, Since::parse))
                .description("only those made since: 2025-11-09, 12h, 7d, 2w")
                .build());
    }

    static ListFilter of(ParseResult arguments) {
        return new ListFilter(arguments);
    }

    /** Whether anything was said. */
    boolean isSet() {
        return Stream.of(SEARCH, HEALTH, OWNER, SINCE).anyMatch(arguments::hasMatchedOption);
    }

    /** Whether each has to be tried first. */
    boolean needsHealth() {
        return arguments.hasMatchedOption(HEALTH);
    }

    List<ConnectionEntry> of(List<ConnectionEntry> entries, Marks marks, Instant now) {
        List<Predicate<ConnectionEntry>> wanted = new ArrayList<>();
        said(SEARCH, String.class).ifPresent(text -> wanted.add(entry -> holds(entry, text, marks)));
        said(HEALTH, States.class)
                .ifPresent(states -> wanted.add(entry -> entry.health()
                        .filter(health -> states.all().contains(health.state()))
                        .isPresent()));
        said(OWNER, String.class)
                .ifPresent(owner -> wanted.add(entry -> owner(entry).equals(owner.strip())));
        said(SINCE, Since.class)
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
