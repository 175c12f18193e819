package io.github.alloyconnections.app.faults;

/** What a fault tells whoever can read: the kinds that the rules tell apart. */
enum Meaning {
    /** An unusual way to say what is right. */
    HARMLESS,
    /** Nobody took the request. */
    UNREACHED,
    /** The connection ended before there was a whole answer: what was asked may have been done. */
    LOST,
    /** No whole answer came in time: what was asked may have been done. */
    LATE,
    /** A success that says nothing. */
    SENSELESS,
    /** JSON, and none of Alloy's; it may be a provider's. */
    ODD,
    /** The word of somebody else: a web page, a redirect, a proxy. */
    FOREIGN,
    /** Alloy's 401. */
    KEY_REFUSED,
    /** Alloy's 403. */
    KEY_FORBIDDEN,
    /** Alloy's 404. */
    NOT_FOUND,
    /** A status by which a version without such a call says so: another one is made in its place, where there is one. */
    NOT_OFFERED,
    /** Any other of Alloy's refusals. */
    REFUSED,
    /** Alloy's 429. */
    LIMITED,
    /** An error of Alloy's own, or of whoever speaks for it. */
    OUTAGE
}
