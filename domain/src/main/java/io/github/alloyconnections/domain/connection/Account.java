package io.github.alloyconnections.domain.connection;

import java.util.Collection;
import java.util.Optional;

/**
 * Whom a connection acts as at the provider, in contrast to its {@link Owner} at Alloy.
 *
 * @param id the provider's own, compared letter by letter
 * @param name what people call it, such as a workspace's name; several accounts may share it
 * @param place the workspace or team it acts in, by the provider's own id, if the provider tells
 */
public record Account(String id, Optional<String> name, Optional<String> place) {

    public Account {
        if (id.isBlank()) {
            throw new IllegalArgumentException("id must not be blank");
        }
    }

    /** One whose place is not told apart from it. */
    public Account(String id, Optional<String> name) {
        this(id, name, Optional.empty());
    }

    /** What people call it, else its id. */
    public String label() {
        return name.filter(text -> !text.isBlank()).orElse(id);
    }

    /** What a person can type to mean this one and no other of these: its name, if it can be typed and no other is called so. */
    public String typedAmong(Collection<Account> others) {
        boolean shared = others.stream().anyMatch(other -> !isSameAs(other) && other.isCalled(label()));
        boolean odd = label().codePoints()
                .anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
        return shared || odd ? key() : label();
    }

    /** What tells it apart where one is chosen: all grants of one workspace lead to the same place. */
    public String key() {
        return place.orElse(id);
    }

    /** Whether a choice between the two would make no difference. */
    public boolean isSameAs(Account other) {
        return key().equals(other.key());
    }

    /** Whether a person who typed this can have meant it: its id, its place's, or its name in any case. */
    public boolean isCalled(String typed) {
        String wanted = typed.strip();
        return id.equals(wanted)
                || key().equals(wanted)
                || name.map(String::strip).filter(wanted::equalsIgnoreCase).isPresent();
    }
}
