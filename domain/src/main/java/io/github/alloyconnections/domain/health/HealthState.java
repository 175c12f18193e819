package io.github.alloyconnections.domain.health;

/** The closed set of things that a probe can show of a connection. */
public enum HealthState {
    /** It answered. */
    WORKING(Bearing.USABLE),
    /** It answered, but the provider denies what was asked: something must be shared or granted. */
    LIMITED(Bearing.USABLE),
    /** The provider no longer accepts it. */
    NEEDS_RECONNECT(Bearing.DEAD),
    /** It works, but not in the context of the configured owner. */
    WRONG_OWNER(Bearing.DEAD),
    /** It is listed, and yet Alloy finds no credential behind it. */
    UNUSABLE(Bearing.DEAD),
    /** No context finds it and no list shows it. */
    GONE(Bearing.DEAD),
    /** There is no read-only call to try it with. */
    UNVERIFIABLE(Bearing.OPEN),
    /** Nothing could be learned: never to be read as dead. */
    UNKNOWN(Bearing.OPEN);

    private enum Bearing {
        USABLE,
        DEAD,
        OPEN
    }

    private final Bearing bearing;

    HealthState(Bearing bearing) {
        this.bearing = bearing;
    }

    /** Whether calls can be made through it. */
    public boolean isUsable() {
        return bearing == Bearing.USABLE;
    }

    /** Whether it is known that calls cannot be made through it, as things stand. */
    public boolean isDead() {
        return bearing == Bearing.DEAD;
    }

    /** Whether nothing certain is known of it. */
    public boolean isOpen() {
        return bearing == Bearing.OPEN;
    }
}
