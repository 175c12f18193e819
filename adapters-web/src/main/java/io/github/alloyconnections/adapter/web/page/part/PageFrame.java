package io.github.alloyconnections.adapter.web.page.part;

import io.github.alloyconnections.adapter.web.server.Assets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What every page has around its content.
 *
 * @param csrf the token of the page's forms
 * @param notices what everybody should know before anything else, such as that this is a simulator
 * @param live whether the page loads itself again until what it waits for has ended
 * @param signedIn whether the browser has shown the access token, and so can sign out
 * @param path where the page is, so that the navigation can say so
 * @param subject what the page is about; empty if the project could not be opened
 */
public record PageFrame(
        String title,
        String csrf,
        List<String> notices,
        boolean live,
        boolean signedIn,
        String path,
        Optional<Subject> subject) {

    public PageFrame {
        notices = List.copyOf(notices);
    }

    /**
     * Which connector's connections, and whose.
     *
     * @param query what is put behind a path to stay with the connector; empty for the project's own
     */
    public record Subject(String connector, String owner, String query) {}

    /** A page of the navigation; {@code current} is how much this page is it, in ARIA's words. */
    public record Tab(String name, String href, @Nullable String current) {}

    /** The same page, waiting for something or not. */
    public PageFrame live(boolean waiting) {
        return new PageFrame(title, csrf, notices, waiting, signedIn, path, subject);
    }

    /** The same page under another title. */
    public PageFrame titled(String other) {
        return new PageFrame(other, csrf, notices, live, signedIn, path, subject);
    }

    /** The same page, about this. */
    public PageFrame about(Subject other) {
        return new PageFrame(title, csrf, notices, live, signedIn, path, Optional.of(other));
    }

    public List<Tab> tabs() {
        String query = subject.map(Subject::query).orElse("");
        return List.of(
                tab("Connections", "/", query, "/connections/"),
                tab("Twins", "/twins", query, "/prune"),
                tab("Attempts", "/attempts", "", "/attempts/"),
                tab("Activity", "/activity", "", "/activity/"),
                tab("This project", "/project", query, "/project/"),
                tab("Connectors", "/connectors", "", "/connectors/"));
    }

    private Tab tab(String name, String place, String query, String tree) {
        String current = path.equals(place) ? "page" : path.startsWith(tree) ? "true" : null;
        return new Tab(name, place + query, current);
    }

    public String styles() {
        return Assets.STYLES.url();
    }

    public String script() {
        return Assets.SCRIPT.url();
    }

    public String icon() {
        return Assets.ICON.url();
    }
}
