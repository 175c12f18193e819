package io.github.alloyconnections.adapter.cli.run;

import io.github.alloyconnections.domain.port.driving.Core;
import io.github.alloyconnections.domain.port.host.ForOpeningProjects;
import io.github.alloyconnections.domain.port.host.ForRunningServers;
import io.github.alloyconnections.domain.port.host.ForUsingTheBrowser;
import io.github.alloyconnections.notion.page.ForUsingNotion;
import java.util.function.Function;

/**
 * The conversations that a command line can have.
 *
 * @param notion Notion by words, over the core of a project
 */
public record CliPorts(
        ForOpeningProjects projects,
        ForRunningServers servers,
        ForUsingTheBrowser browser,
        Function<Core, ForUsingNotion> notion) {}
