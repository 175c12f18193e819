package io.github.alloyconnections.adapter.cli.run;

import io.github.alloyconnections.domain.port.host.ForOpeningProjects;
import io.github.alloyconnections.domain.port.host.ForRunningServers;
import io.github.alloyconnections.domain.port.host.ForUsingTheBrowser;

/** The conversations that a command line can have. */
public record CliPorts(ForOpeningProjects projects, ForRunningServers servers, ForUsingTheBrowser browser) {}
