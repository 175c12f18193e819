package io.github.alloyconnections.spring;

/** How a program stands with its connection. */
public enum Standing {
    /** There is one to use. */
    WORKS,
    /** It is known that there is none, or that nobody may ask: time alone will not mend it. */
    FAILS,
    /** Nothing certain is known: not asked yet, an outage, a rate limit. Never to be read as failing. */
    UNKNOWN
}
