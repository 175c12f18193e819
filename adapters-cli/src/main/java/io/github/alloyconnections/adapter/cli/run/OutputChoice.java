package io.github.alloyconnections.adapter.cli.run;

import java.util.Optional;

/**
 * What was asked for with {@code --output}.
 *
 * @param raw whether the provider's own answer is wanted, as it is; a few commands alone have one
 */
record OutputChoice(OutputFormat format, boolean raw) {

    static final OutputChoice DEFAULT = new OutputChoice(OutputFormat.TABLE, false);

    static Optional<OutputChoice> parse(String text) {
        return text.equalsIgnoreCase("raw")
                ? Optional.of(new OutputChoice(OutputFormat.TABLE, true))
                : OutputFormat.parse(text).map(format -> new OutputChoice(format, false));
    }
}
