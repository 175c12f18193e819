package io.github.alloyconnections.adapter.web;

import com.github.benmanes.caffeine.cache.Ticker;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;

/**
 * What all pages are made with.
 *
 * @param near whether only browsers on this machine can reach the server
 */
record PageParts(PageTemplates templates, FormTokens tokens, KnownHealth health, Runs runs, Clock clock, boolean near) {

    static PageParts with(Clock clock, Ticker ticker, boolean near) {
        return new PageParts(
                new PageTemplates(), new FormTokens(), new KnownHealth(ticker), new Runs(ticker, clock), clock, near);
    }

    /** The frame of a page of this project. */
    Frame frame(Context request, String title, List<String> notices) {
        return new Frame(title, tokens.issue(request), notices, false);
    }
}
