package io.github.alloyconnections.adapter.cli.run;

import io.github.alloyconnections.domain.port.driving.Core;
import io.github.alloyconnections.domain.port.host.ForFollowingProjects;
import io.github.alloyconnections.domain.port.host.ForOpeningProjects;
import io.github.alloyconnections.domain.port.host.ForRunningServers;
import io.github.alloyconnections.domain.port.host.ForUsingTheBrowser;
import io.github.alloyconnections.domain.settings.Overrides;
import io.github.alloyconnections.notion.page.ForUsingNotion;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The conversations that a command line can have.
 *
 * @param notion Notion by words, over the core of a project
 * @param assistants what an assistant's program speaks with
 * @param following which projects a shell may follow
 */
public record CliPorts(
        ForOpeningProjects projects,
        ForRunningServers servers,
        ForUsingTheBrowser browser,
        Function<Core, ForUsingNotion> notion,
        Assistants assistants,
        ForFollowingProjects following) {

    /** Speaking with an assistant's program, which has started this one. */
    public interface Assistants {

        /** Talks over these streams until the other side has gone; nothing else may be written to them. */
        void talk(Overrides overrides, Set<Permission> allowed, InputStream in, PrintStream out);

        /** The programs whose files are known. */
        List<String> clients();

        /** What this program's file must hold to start these words; empty if it is not one of those. */
        Optional<Entry> entry(String client, List<String> command);
    }

    /** What a person allows an assistant beyond reading. */
    public enum Permission {
        WRITES,
        PIN,
        CONNECT_URL
    }

    /**
     * Lines for another program's file.
     *
     * @param place where they belong, in words
     */
    public record Entry(String text, String place) {}
}
