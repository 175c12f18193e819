package io.github.alloyconnections.domain.usecase.recording;

import io.github.alloyconnections.domain.port.driven.AccountIdentity;
import io.github.alloyconnections.domain.port.driven.ConnectionDirectory;
import io.github.alloyconnections.domain.port.driven.ConnectionProbe;
import io.github.alloyconnections.domain.port.driven.ConnectorCatalog;
import io.github.alloyconnections.domain.port.driven.DrivenPorts;
import io.github.alloyconnections.domain.port.driven.HealthHistory;
import io.github.alloyconnections.domain.port.driven.KnownUsers;
import io.github.alloyconnections.domain.port.driven.ProjectFacts;
import io.github.alloyconnections.domain.port.driven.TidyingPorts;

/** What a decision asks of the outside, to be put in the place of what is there. */
record OtherAnswers(
        ConnectionDirectory directory,
        ConnectionProbe probe,
        ConnectorCatalog catalog,
        AccountIdentity identity,
        KnownUsers users,
        ReadProject project) {

    /** The same ports, where these answer; what no decision asks stays as it is. */
    DrivenPorts in(DrivenPorts ports, ProjectFacts facts, HealthHistory history) {
        TidyingPorts tidying = ports.tidying();
        return new DrivenPorts(
                directory,
                probe,
                catalog,
                project.pins(),
                facts,
                ports.authorization(),
                ports.attempts(),
                new TidyingPorts(
                        identity,
                        tidying.removal(),
                        tidying.journal(),
                        tidying.usages(),
                        tidying.edits(),
                        tidying.pause()),
                ports.actions(),
                ports.shapes(),
                users,
                project.retired(),
                project.accounts(),
                project.marks(),
                ports.lock(),
                history);
    }
}
