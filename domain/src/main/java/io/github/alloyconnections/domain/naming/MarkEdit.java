package io.github.alloyconnections.domain.naming;

import io.github.alloyconnections.domain.connection.ConnectionId;

/** One change of what a project says of single connections. */
public sealed interface MarkEdit {

    /** Gives a connection this name, which another may have had. */
    record Name(Alias alias) implements MarkEdit {
        @Override
        public MarkEdit spelled(Marks there) {
            return there.named(alias.name())
                    .<MarkEdit>map(known -> new Name(new Alias(known.name(), alias.id())))
                    .orElse(this);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.name(this);
        }
    }

    /** Takes a name away. */
    record Unname(String name) implements MarkEdit {
        @Override
        public MarkEdit spelled(Marks there) {
            return there.named(name)
                    .<MarkEdit>map(known -> new Unname(known.name()))
                    .orElse(this);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.unname(this);
        }
    }

    /** From now on nothing may delete it. */
    record Guard(ConnectionId id) implements MarkEdit {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.guard(this);
        }
    }

    /** It is like any other again. */
    record Unguard(ConnectionId id) implements MarkEdit {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.unguard(this);
        }
    }

    /** What there is to do with each change. */
    interface Visitor<T> {

        T name(Name edit);

        T unname(Unname edit);

        T guard(Guard edit);

        T unguard(Unguard edit);
    }

    /** The same with a name as it is spelled there already: one that differs in case alone is no second one. */
    default MarkEdit spelled(Marks there) {
        return this;
    }

    /** Hands it over as what it is. */
    <T> T accept(Visitor<T> visitor);
}
