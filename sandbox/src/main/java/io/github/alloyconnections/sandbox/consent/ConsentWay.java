package io.github.alloyconnections.sandbox.consent;

import io.github.alloyconnections.sandbox.world.Preset;

/** What comes of a consent: how many credentials, and what is put behind the redirect URI. */
enum ConsentWay {
    WITHOUT_CODE(1, ""),
    CODE_IN_QUERY(1, "?code="),
    CODE_IN_FRAGMENT(1, "#code="),
    REFUSED(0, "?"),
    REFUSED_IN_FRAGMENT(0, "#"),
    LATE(1, ""),
    NOTHING_CREATED(0, ""),
    SILENT_CANCEL(1, ""),
    TWO_CREATED(2, ""),
    RENEWED(0, "");

    private static final String REFUSAL =
            "error=access_denied&error_description=The+person+did+not+allow+the+connection";

    private final int created;
    private final String prefix;

    ConsentWay(int created, String prefix) {
        this.created = created;
        this.prefix = prefix;
    }

    static ConsentWay of(Preset preset) {
        return switch (preset) {
            case CODE -> CODE_IN_QUERY;
            case CODE_FRAGMENT -> CODE_IN_FRAGMENT;
            case REFUSED -> REFUSED;
            case REFUSED_FRAGMENT -> REFUSED_IN_FRAGMENT;
            case LATE -> LATE;
            case NOTHING_CREATED -> NOTHING_CREATED;
            case SILENT_CANCEL -> SILENT_CANCEL;
            case TWO_CREATED -> TWO_CREATED;
            case RENEWED -> RENEWED;
            default -> WITHOUT_CODE;
        };
    }

    int created() {
        return created;
    }

    boolean refuses() {
        return this == REFUSED || this == REFUSED_IN_FRAGMENT;
    }

    /** Where the browser goes when the person has said yes. */
    String locationAfterYes(String redirectUri, int number) {
        if (refuses()) {
            return with(redirectUri, prefix + REFUSAL);
        }
        return prefix.isEmpty() ? redirectUri : with(redirectUri, prefix + "sandbox-code-" + number);
    }

    String locationAfterNo(String redirectUri) {
        if (this == SILENT_CANCEL) {
            return redirectUri;
        }
        return with(redirectUri, (this == REFUSED_IN_FRAGMENT ? "#" : "?") + REFUSAL);
    }

    /** Puts a query before the fragment and behind a query that is already there. */
    private static String with(String uri, String addition) {
        int hash = uri.indexOf('#');
        String base = hash < 0 ? uri : uri.substring(0, hash);
        String fragment = hash < 0 ? "" : uri.substring(hash);
        if (addition.startsWith("#")) {
            return base + addition;
        }
        return base + (base.indexOf('?') < 0 ? addition : "&" + addition.substring(1)) + fragment;
    }
}
