package io.github.alloyconnections.contract.recording;

/** The kinds of what a probe brought back, as they are written. */
enum OutcomeKind {
    ANSWERED,
    PROVIDER_ERROR,
    ACCESS_DENIED,
    CREDENTIAL_NOT_FOUND,
    NOT_PROBEABLE,
    INCONCLUSIVE
}
