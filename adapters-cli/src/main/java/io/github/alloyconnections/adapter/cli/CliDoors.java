package io.github.alloyconnections.adapter.cli;

import io.github.alloyconnections.domain.port.driving.ForOpeningProjects;
import io.github.alloyconnections.domain.port.driving.ForRunningServers;
import io.github.alloyconnections.domain.port.driving.ForUsingTheBrowser;

/** What every command can reach: the driving ports, the process around it, and a person's choice. */
record CliDoors(CliPorts ports, CliSurroundings surroundings, Picker picker) {

    ForOpeningProjects projects() {
        return ports.projects();
    }

    ForRunningServers servers() {
        return ports.servers();
    }

    ForUsingTheBrowser browser() {
        return ports.browser();
    }
}
