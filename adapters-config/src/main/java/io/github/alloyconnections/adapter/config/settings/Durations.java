package io.github.alloyconnections.adapter.config.settings;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads durations such as {@code 500ms}, {@code 2s} or {@code 1 minute}. */
public final class Durations {

    private static final Pattern SHAPE = Pattern.compile("(\\d{1,9}) ?([a-z]{1,12})");
    private static final Map<String, Duration> UNITS = Map.ofEntries(
            Map.entry("ms", Duration.ofMillis(1)),
            Map.entry("millis", Duration.ofMillis(1)),
            Map.entry("milliseconds", Duration.ofMillis(1)),
            Map.entry("s", Duration.ofSeconds(1)),
            Map.entry("second", Duration.ofSeconds(1)),
            Map.entry("seconds", Duration.ofSeconds(1)),
            Map.entry("m", Duration.ofMinutes(1)),
            Map.entry("minute", Duration.ofMinutes(1)),
            Map.entry("minutes", Duration.ofMinutes(1)),
            Map.entry("h", Duration.ofHours(1)),
            Map.entry("hour", Duration.ofHours(1)),
            Map.entry("hours", Duration.ofHours(1)));

    private Durations() {}

    public static Duration parse(String text, Duration least, Duration most) throws BadSettingException {
        Matcher matcher = SHAPE.matcher(text.strip().toLowerCase(Locale.ROOT));
        Duration unit = matcher.matches() ? UNITS.getOrDefault(matcher.group(2), Duration.ZERO) : Duration.ZERO;
        if (unit.isZero()) {
            throw new BadSettingException("must be a duration such as 500ms, 2s or 1m");
        }
        Duration duration = unit.multipliedBy(Long.parseLong(matcher.group(1)));
        if (duration.compareTo(least) < 0 || duration.compareTo(most) > 0) {
            throw new BadSettingException("must be between " + shown(least) + " and " + shown(most));
        }
        return duration;
    }

    /** In the largest unit that loses nothing. */
    static String shown(Duration duration) {
        long millis = duration.toMillis();
        if (millis % 60_000 == 0 && millis > 0) {
            return millis / 60_000 + "m";
        }
        return millis % 1_000 == 0 ? millis / 1_000 + "s" : millis + "ms";
    }
}
