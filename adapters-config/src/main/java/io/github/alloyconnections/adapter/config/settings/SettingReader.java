package io.github.alloyconnections.adapter.config.settings;

import io.github.alloyconnections.domain.settings.Flaw;
import io.github.alloyconnections.domain.settings.Flaw.Kind;
import io.github.alloyconnections.domain.text.Placeholder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Takes settings out of their sources and collects everything that is wrong with them. */
public final class SettingReader {

    private final Sources sources;
    private final Predicate<String> isSet;
    private final List<Flaw> flaws = new ArrayList<>();

    /**
     * Reads from these sources.
     *
     * @param isSet whether the environment has a variable, for values that look like a reference to one
     */
    public SettingReader(Sources sources, Predicate<String> isSet) {
        this.sources = sources;
        this.isSet = isSet;
        sources.problems().forEach(problem -> flaws.add(new Flaw(Kind.FILE, "conf file", problem)));
    }

    /** A setting that may be missing, or said to be none; empty also if it is wrong, which is then a problem. */
    public <T> Optional<T> optional(String name, SettingParser<T> parser) {
        return sources.find(name)
                .filter(sourced -> !sourced.value().isEmpty())
                .flatMap(sourced -> parsed(name, sourced, parser));
    }

    /** A setting with a built-in value, which is taken in place of a wrong one, so that the next can be looked at. */
    public <T> T required(String name, SettingParser<T> parser) {
        SourcedText sourced = found(name);
        return parsed(name, sourced, parser).orElseGet(() -> builtIn(name, parser));
    }

    /** For a rule about several settings. */
    public void problem(String name, String text) {
        flaws.add(new Flaw(Kind.SETTING, name, text));
    }

    /** Looks at a setting that is not taken out here, such as the pin: a reference is never a value. */
    public void refusePlaceholder(String name) {
        sources.find(name)
                .ifPresent(sourced ->
                        placeholder(name, sourced.value()).ifPresent(words -> problem(name, sourced.origin(), words)));
    }

    Optional<Origin> origin(String name) {
        return sources.find(name).map(SourcedText::origin);
    }

    public List<Flaw> flaws() {
        return flaws;
    }

    private SourcedText found(String name) {
        return sources.find(name).orElseThrow(() -> new IllegalStateException(name + " has no built-in value"));
    }

    private <T> Optional<T> parsed(String name, SourcedText sourced, SettingParser<T> parser) {
        try {
            if (sourced.value().indexOf('\uFFFD') >= 0) {
                throw new BadSettingException("has bytes that are not UTF-8 text");
            }
            Optional<String> placeholder = placeholder(name, sourced.value());
            if (placeholder.isPresent()) {
                throw new BadSettingException(placeholder.get());
            }
            return Optional.of(parser.parse(sourced.value()));
        } catch (BadSettingException bad) {
            problem(name, sourced.origin(), String.valueOf(bad.getMessage()));
            return Optional.empty();
        }
    }

    private void problem(String name, Origin origin, String words) {
        problem(name, name + " from " + origin.shown() + " " + words + ".");
    }

    /** A token is whatever somebody made up, a dollar sign included. */
    private Optional<String> placeholder(String name, String value) {
        if (name.equals(SettingName.ACCESS_TOKEN) && value.matches("\\$[A-Za-z0-9_]*[a-z][A-Za-z0-9_]*")) {
            return Optional.empty();
        }
        return Placeholder.of(value).map(found -> found.told(name, isSet));
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
