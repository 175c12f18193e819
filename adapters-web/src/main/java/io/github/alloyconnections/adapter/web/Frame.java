package io.github.alloyconnections.adapter.web;

import java.util.List;

/**
 * What every page has around its content.
 *
 * @param csrf the token of the page's forms
 * @param notices what everybody should know before anything else, such as that this is a simulator
 * @param live whether the page loads itself again until what it waits for has ended
 * @param signedIn whether the browser has shown the access token, and so can sign out
 */
record Frame(String title, String csrf, List<String> notices, boolean live, boolean signedIn) {

    Frame {
        notices = List.copyOf(notices);
    }

    /** The same page, waiting for something or not. */
    Frame live(boolean waiting) {
        return new Frame(title, csrf, notices, waiting, signedIn);
    }

    /** The same page under another title. */
    Frame titled(String other) {
        return new Frame(other, csrf, notices, live, signedIn);
    }

    String styles() {
        return Assets.STYLES.url();
    }

    String script() {
        return Assets.SCRIPT.url();
    }

    String icon() {
        return Assets.ICON.url();
    }
}
