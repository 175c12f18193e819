package io.github.alloyconnections.adapter.postgres;

import io.github.alloyconnections.domain.port.driven.AccountMemory;
import io.github.alloyconnections.domain.port.driven.AttemptStore;
import io.github.alloyconnections.domain.port.driven.HealthHistory;
import io.github.alloyconnections.domain.port.driven.PinStore;
import io.github.alloyconnections.domain.port.driven.PruneJournal;
import io.github.alloyconnections.domain.port.driven.RetiredConnections;
import io.github.alloyconnections.domain.port.driven.service.StoredAnswers;

/** What is kept of one user, as the core asks for it; cheap to make, and nothing is asked until it is used. */
public record UserState(
        PinStore pins,
        AttemptStore attempts,
        PruneJournal journal,
        RetiredConnections retired,
        AccountMemory accounts,
        HealthHistory history,
        StoredAnswers answers) {}
