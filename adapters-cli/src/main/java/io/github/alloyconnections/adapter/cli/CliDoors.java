package io.github.alloyconnections.adapter.cli;

import io.github.alloyconnections.domain.port.driving.ForOpeningProjects;
import io.github.alloyconnections.domain.port.driving.ForRunningServers;

/** What every command can reach: the driving ports, the process around it, and a person's choice. */
record CliDoors(ForOpeningProjects projects, ForRunningServers servers, CliSurroundings surroundings, Picker picker) {}
