package io.github.alloyconnections.adapter.cli.run;

import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads an option's value, and names what it should have been.
 *
 * <p>A class of its own, and no lambda: lambdas of an interface as old as the parser's cannot be kept in a class-data
 * archive.
 */
public final class Expected<T> implements ITypeConverter<T> {

    private final String description;
    private final Function<String, Optional<T>> parse;

    public Expected(String description, Function<String, Optional<T>> parse) {
        this.description = description;
        this.parse = parse;
    }

    @Override
    public T convert(String text) {
        return parse.apply(text)
                .orElseThrow(() -> new TypeConversionException("expected " + description + ", not '" + text + "'"));
    }
}
