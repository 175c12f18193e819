package io.github.alloyconnections.domain.testing;

import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.diagnosis.Check;
import io.github.alloyconnections.domain.port.driven.ProjectFacts;
import io.github.alloyconnections.domain.settings.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Settings that a test sets. */
public final class InMemoryProjectFacts implements ProjectFacts {
    private final List<Setting> more = new ArrayList<>();

    private volatile Owner owner = Seed.USER;
    private volatile Optional<String> account = Optional.empty();
    private volatile String apiKey = "a-key-of-the-project";
    private volatile List<String> problems = List.of();
    private volatile List<String> remarks = List.of();
    private volatile List<Check> checks =
            List.of(Check.passed(Check.Subject.FILES, "project file", ".env can be read"));

    /** Calls run in this context from now on. */
    public InMemoryProjectFacts runAs(Owner other) {
        owner = other;
        return this;
    }

    /** Has this API key from now on, which nobody sees. */
    public InMemoryProjectFacts withKey(String key) {
        apiKey = key;
        return this;
    }

    /** This account alone is in question from now on. */
    public InMemoryProjectFacts about(String name) {
        account = Optional.of(name);
        return this;
    }

    @Override
    public Optional<String> account() {
        return account;
    }

    /** What the doctor is told of the files. */
    public InMemoryProjectFacts check(Check... files) {
        checks = List.of(files);
        return this;
    }

    /** What is wrong with the settings, and what else should be known. */
    public InMemoryProjectFacts saying(List<String> wrong, List<String> besides) {
        problems = List.copyOf(wrong);
        remarks = List.copyOf(besides);
        return this;
    }

    /** Has this setting besides the usual ones. */
    public InMemoryProjectFacts show(Setting another) {
        more.add(another);
        return this;
    }

    @Override
    public List<String> problems() {
        return problems;
    }

    @Override
    public List<String> remarks() {
        return remarks;
    }

    @Override
    public Owner owner() {
        return owner;
    }

    @Override
    public List<Setting> settings() {
        String user = owner.match(id -> id.value(), () -> "");
        List<Setting> all = new ArrayList<>(List.of(
                new Setting("ALLOY_API_KEY", "****" + apiKey.substring(apiKey.length() - 4), ".env:1"),
                new Setting("ALLOY_USER_ID", user, user.isEmpty() ? "not set" : ".env:2"),
                new Setting("ALLOY_BASE_URL", "https://api.example.com", ".env:3"),
                new Setting("ALLOY_API_VERSION", "2025-09", "built-in")));
        all.addAll(more);
        return all;
    }

    @Override
    public List<Check> fileChecks() {
        return checks;
    }
}
