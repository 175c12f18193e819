package io.github.alloyconnections.sandbox.world;

import java.util.Locale;

/** The worlds the sandbox can play; what each name means is decided where it matters, one concern per class. */
public enum Preset {
    SEED("eleven Notion connections of one user, all working"),
    WRONG_OWNER("the user's eleven connections are found only as the API key's own user"),
    UNLISTED("every listed connection is gone; one that no list shows works"),
    DEAD_NEWEST("the newest connection must be connected again, the others work"),
    ALL_DEAD("eleven connections, each dead in one way or another"),
    LIMITED("every connection works, but with too few permissions"),
    MIXED("several connectors, odd ids, equal and missing times, hostile names"),
    MISSING_DATES("eleven working connections whose rows say nothing of time"),
    PAGED("forty-eight working connections, listed ten at a time"),
    KEY_OWNER("eleven connections of the API key's own user; no Alloy user"),
    OTHER_USER("the user has two dead ones; nine that work are another user's"),
    EMPTY("a user without any connection"),
    RATE_LIMITED("every call is answered 429, try again in 30 s"),
    RATE_LIMITED_PROBES("listing works, every execute is answered 429"),
    RATE_LIMITED_BRIEFLY("each call is answered 429 once, then works"),
    OUTAGE("every call fails: 5xx, a proxy's HTML, a dropped connection"),
    OUTAGE_PROBES("listing works, every execute fails as in an outage"),
    ANSWERS_ANYTHING("every execute is answered, even through what cannot exist"),
    SLOW("every answer takes four seconds"),
    GARBAGE("every call is answered with something that is not the API's JSON"),
    GARBAGE_PROBES("listing works, every execute is answered with garbage"),
    HUGE("100,000 connections; the newest works"),
    KEY_REFUSED("the API key is refused everywhere"),
    CODE_LESS("consent returns without a code, as Alloy does"),
    CODE("consent returns with a code in the query"),
    CODE_FRAGMENT("consent returns with a code in the fragment"),
    REFUSED("consent is refused by the provider, told in the query"),
    REFUSED_FRAGMENT("consent is refused by the provider, told in the fragment"),
    LATE("the new connection appears 20 s after consent"),
    NOTHING_CREATED("consent succeeds, but no connection is made"),
    SILENT_CANCEL("Cancel at the provider returns without a word, as a consent does"),
    TWO_CREATED("one consent makes two connections"),
    RENEWED("consent renews the newest old connection instead of making one"),
    SHARED_GRANT("eleven twins of one grant, which dies with the second deletion"),
    NO_DELETE("deleting a connection is answered 405"),
    NO_DELETE_PATH("deleting a connection is answered 404, as if there were no such call"),
    UNDELETED("deleting a connection is answered with success, and it stays"),
    LOST_DELETES("a deletion is carried out, then the connection is cut"),
    STALLED_DELETES("a deletion is carried out, its answer takes a minute"),
    NAMESAKES("eleven connections of one name, but of two workspaces"),
    TWO_ACCOUNTS("eleven of two workspaces by turns, the newest and more dead"),
    LOST_WRITES("a write is carried out, then the connection is cut"),
    STALLED_WRITES("a write is carried out, its answer takes a minute");

    private final String description;

    Preset(String description) {
        this.description = description;
    }

    String description() {
        return description;
    }

    /** The name on the command line: {@code dead-newest} for {@link #DEAD_NEWEST}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
