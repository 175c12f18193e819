package io.github.alloyconnections.spring;

/** Whether a program tries its connection when it starts. */
public enum VerifyAtStart {
    /** It is first tried when it is first used. */
    FALSE,
    /** It is tried in the background, and what that showed is logged. */
    TRUE,
    /** The start waits for it, and ends if it is known that nothing can be used; an outage lets it go on. */
    FAIL
}
