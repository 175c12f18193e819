package io.github.alloyconnections.adapter.cli.part;

import io.github.alloyconnections.adapter.cli.run.Expected;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * The first of a list, as many as somebody wants to see.
 *
 * @param all how many there are
 */
public record ListPart(List<ConnectionEntry> entries, int all) {

    private static final String LIMIT = "--limit";

    /** A number of rows. */
    private record Count(int value) {

        static Optional<Count> parse(String text) {
            return text.strip().matches("[1-9][0-9]{0,8}")
                    ? Optional.of(new Count(Integer.parseInt(text.strip())))
                    : Optional.empty();
        }
    }

    public static OptionSpec flag() {
        return OptionSpec.builder(LIMIT)
                .paramLabel("<n>")
                .type(Count.class)
                .converters(new Expected<>("a number from 1", Count::parse))
                .description("only the first so many, and how many more there are")
                .build();
    }

    /** The part that was asked for; all, if nothing was. */
    public static ListPart of(ParseResult arguments, List<ConnectionEntry> all) {
        Count most = arguments.matchedOptionValue(LIMIT, new Count(Integer.MAX_VALUE));
        return new ListPart(all.subList(0, Math.min(most.value(), all.size())), all.size());
    }

    /** How many more there are; empty if these are all. */
    public Optional<String> remark() {
        int more = all - entries.size();
        return more == 0 ? Optional.empty() : Optional.of(more + " more, of " + all + " in all");
    }
}
