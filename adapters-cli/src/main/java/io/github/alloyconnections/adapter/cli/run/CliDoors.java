package io.github.alloyconnections.adapter.cli.run;

import io.github.alloyconnections.adapter.cli.terminal.CliSurroundings;
import io.github.alloyconnections.adapter.cli.terminal.Picker;
import io.github.alloyconnections.domain.port.host.ForOpeningProjects;
import io.github.alloyconnections.domain.port.host.ForRunningServers;
import io.github.alloyconnections.domain.port.host.ForUsingTheBrowser;

/** What every command can reach: the driving ports, the process around it, and a person's choice. */
public record CliDoors(CliPorts ports, CliSurroundings surroundings, Picker picker) {

    ForOpeningProjects projects() {
        return ports.projects();
    }

    public ForRunningServers servers() {
        return ports.servers();
    }

    public ForUsingTheBrowser browser() {
        return ports.browser();
    }
}
