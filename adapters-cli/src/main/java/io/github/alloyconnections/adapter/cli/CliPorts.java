package io.github.alloyconnections.adapter.cli;

import io.github.alloyconnections.domain.port.driving.ForOpeningProjects;
import io.github.alloyconnections.domain.port.driving.ForRunningServers;
import io.github.alloyconnections.domain.port.driving.ForUsingTheBrowser;

/** The conversations that a command line can have. */
public record CliPorts(ForOpeningProjects projects, ForRunningServers servers, ForUsingTheBrowser browser) {}
