package io.github.alloyconnections.adapter.web;

import com.github.benmanes.caffeine.cache.Ticker;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;

/** What all pages are made with. */
record PageParts(PageTemplates templates, FormTokens tokens, KnownHealth health, Runs runs, Clock clock) {

    static PageParts with(Clock clock, Ticker ticker) {
        return new PageParts(new PageTemplates(), new FormTokens(), new KnownHealth(ticker), new Runs(ticker), clock);
    }

    /** The frame of a page of this project. */
    Frame frame(Context request, String title, List<String> notices) {
        return new Frame(title, tokens.issue(request), notices, false, Access.isSignedIn(request));
    }
}
