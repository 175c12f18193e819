package io.github.alloyconnections.adapter.cli.part;

import io.github.alloyconnections.adapter.cli.run.Expected;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.OptionSpec;

/** {@code --since}: a moment, or a time before now. */
public record SinceTime(Optional<Instant> moment, Duration ago) {

    public static final String NAME = "--since";

    private static final Pattern AGO = Pattern.compile("(?<number>[0-9]{1,5})(?<unit>[hdw])");
    private static final String WORDS =
            "a day such as 2025-11-09, a moment such as 2025-11-09T20:00:00Z, or a time" + " ago such as 12h, 7d or 2w";

    public static OptionSpec option(String description) {
        return OptionSpec.builder(NAME)
                .paramLabel("<time>")
                .type(SinceTime.class)
                .converters(new Expected<>(WORDS, SinceTime::parse))
                .description(description)
                .build();
    }

    public Instant at(Instant now) {
        return moment.orElseGet(() -> now.minus(ago));
    }

    private static Optional<SinceTime> parse(String text) {
        Matcher time = AGO.matcher(text.strip());
        if (time.matches()) {
            long number = Long.parseLong(time.group("number"));
            return Optional.of(new SinceTime(
                    Optional.empty(),
                    switch (time.group("unit")) {
                        case "h" -> Duration.ofHours(number);
                        case "d" -> Duration.ofDays(number);
                        default -> Duration.ofDays(7 * number);
                    }));
        }
        try {
            Instant moment = text.strip().length() == "2025-11-09".length()
                    ? LocalDate.parse(text.strip()).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(text.strip());
            return Optional.of(new SinceTime(Optional.of(moment), Duration.ZERO));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
