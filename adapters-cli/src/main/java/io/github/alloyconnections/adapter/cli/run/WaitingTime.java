package io.github.alloyconnections.adapter.cli.run;

import java.time.Duration;
import java.util.Optional;

/** Reads times as people type them: {@code 500ms}, {@code 2s}, {@code 1m}. */
public final class WaitingTime {

    private static final int MAX_DIGITS = 7;
    private static final Duration LONGEST = Duration.ofHours(1);

    private WaitingTime() {}

    public static Optional<Duration> parse(String text) {
        int digits = 0;
        while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            digits++;
        }
        if (digits == 0 || digits > MAX_DIGITS) {
            return Optional.empty();
        }
        return of(Long.parseLong(text.substring(0, digits)), text.substring(digits))
                .filter(time -> !time.isZero() && time.compareTo(LONGEST) <= 0);
    }

    private static Optional<Duration> of(long number, String unit) {
        return switch (unit) {
            case "ms" -> Optional.of(Duration.ofMillis(number));
            case "s" -> Optional.of(Duration.ofSeconds(number));
            case "m" -> Optional.of(Duration.ofMinutes(number));
            default -> Optional.empty();
        };
    }
}
