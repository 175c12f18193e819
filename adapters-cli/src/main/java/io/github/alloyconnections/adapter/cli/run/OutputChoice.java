package io.github.alloyconnections.adapter.cli.run;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What was asked for with {@code --output}.
 *
 * @param own a format that a few commands alone have, such as {@code raw}: the provider's own answer, as it is
 */
record OutputChoice(OutputFormat format, Optional<String> own) {

    static final OutputChoice DEFAULT = new OutputChoice(OutputFormat.TABLE, Optional.empty());

    /** All that can be asked for, such as a shell offers it. */
    static final List<String> WORDS = List.of("table", "json", "id", "raw", "github", "junit");

    private static final Set<String> OF_FEW = Set.of("raw", "github", "junit");

    static Optional<OutputChoice> parse(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        return OF_FEW.contains(word)
                ? Optional.of(new OutputChoice(OutputFormat.TABLE, Optional.of(word)))
                : OutputFormat.parse(text).map(format -> new OutputChoice(format, Optional.empty()));
    }
}
