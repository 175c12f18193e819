package io.github.alloyconnections.adapter.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes settings out of their sources and collects everything that is wrong with them. */
final class SettingReader {

    private final Sources sources;
    private final List<String> problems;

    SettingReader(Sources sources) {
        this.sources = sources;
        this.problems = new ArrayList<>(sources.problems());
    }

    /** A setting that may be missing, or said to be none; empty also if it is wrong, which is then a problem. */
    <T> Optional<T> optional(String name, SettingParser<T> parser) {
        return sources.find(name)
                .filter(sourced -> !sourced.value().isEmpty())
                .flatMap(sourced -> parsed(name, sourced, parser));
    }

    /** A setting with a built-in value, which is taken in place of a wrong one, so that the next can be looked at. */
    <T> T required(String name, SettingParser<T> parser) {
        Sourced sourced = found(name);
        return parsed(name, sourced, parser).orElseGet(() -> builtIn(name, parser));
    }

    /** For a rule about several settings. */
    void problem(String text) {
        problems.add(text);
    }

    Optional<Origin> origin(String name) {
        return sources.find(name).map(Sourced::origin);
    }

    List<String> problems() {
        return problems;
    }

    private Sourced found(String name) {
        return sources.find(name).orElseThrow(() -> new IllegalStateException(name + " has no built-in value"));
    }

    private <T> Optional<T> parsed(String name, Sourced sourced, SettingParser<T> parser) {
        try {
            if (sourced.value().indexOf('\uFFFD') >= 0) {
                throw new BadSettingException("has bytes that are not UTF-8 text");
            }
            return Optional.of(parser.parse(sourced.value()));
        } catch (BadSettingException bad) {
            problems.add(name + " from " + sourced.origin().shown() + " " + bad.getMessage() + ".");
            return Optional.empty();
        }
    }

    private <T> T builtIn(String name, SettingParser<T> parser) {
        try {
            return parser.parse(sources.all(name)
                    .reduce((strong, weak) -> weak)
                    .orElseThrow()
                    .value());
        } catch (BadSettingException impossible) {
            throw new IllegalStateException("the built-in value of " + name + " is wrong", impossible);
        }
    }
}
