package io.github.alloyconnections.domain.usecase.connecting;

import io.github.alloyconnections.domain.attempt.Way;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.failure.WayNotChosenException;
import io.github.alloyconnections.domain.failure.WayNotChosenException.Wrong;
import io.github.alloyconnections.domain.text.Suggestions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which of a connector's ways is meant: the one that is named, or the only one; several are never chosen among. */
final class WayChoice {

    private WayChoice() {}

    static Way of(ConnectorId connector, List<Way> ways, Optional<String> wanted) {
        if (wanted.isPresent()) {
            return named(connector, ways, wanted.get());
        } else if (ways.size() == 1) {
            return ways.get(0);
        }
        throw new WayNotChosenException(connector, ways, Optional.empty());
    }

    private static Way named(ConnectorId connector, List<Way> ways, String word) {
        Optional<Way> exact = ways.stream()
                .filter(way -> way.authenticationType().equals(word))
                .findFirst();
        return exact.or(() ->
                        only(ways.stream().filter(way -> way.isCalled(word)).toList()))
                .or(() -> guessed(ways, word))
                .or(() -> only(ways.stream().filter(way -> begins(way, word)).toList()))
                .orElseThrow(() -> new WayNotChosenException(
                        connector, ways, Optional.of(new Wrong(word, Suggestions.near(word, words(ways))))));
    }

    private static Optional<Way> only(List<Way> found) {
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** Where Alloy describes nothing, whoever names a way may know better. */
    private static Optional<Way> guessed(List<Way> ways, String word) {
        boolean described = ways.stream().anyMatch(way -> !way.equals(Way.guessed()));
        return described || word.isBlank() ? Optional.empty() : Optional.of(Way.undescribed(word));
    }

    private static boolean begins(Way way, String word) {
        return !word.isEmpty()
                && way.authenticationType().toLowerCase(Locale.ROOT).startsWith(word.toLowerCase(Locale.ROOT));
    }

    private static List<String> words(List<Way> ways) {
        return ways.stream().map(Way::authenticationType).toList();
    }
}
