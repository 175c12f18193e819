package io.github.alloyconnections.adapter.config;

import io.github.alloyconnections.adapter.config.settings.FilesSnapshot;
import io.github.alloyconnections.adapter.config.settings.RemoteSettings;
import io.github.alloyconnections.adapter.config.settings.Secret;
import io.github.alloyconnections.adapter.config.state.KeptAccessToken;
import io.github.alloyconnections.adapter.config.state.SeenWords;
import io.github.alloyconnections.domain.action.OwnProbe;
import io.github.alloyconnections.domain.health.ProbeBudget;
import io.github.alloyconnections.domain.port.driven.AccountMemory;
import io.github.alloyconnections.domain.port.driven.AttemptStore;
import io.github.alloyconnections.domain.port.driven.HealthHistory;
import io.github.alloyconnections.domain.port.driven.MarkStore;
import io.github.alloyconnections.domain.port.driven.PinStore;
import io.github.alloyconnections.domain.port.driven.ProjectFacts;
import io.github.alloyconnections.domain.port.driven.ProjectLock;
import io.github.alloyconnections.domain.port.driven.PruneJournal;
import io.github.alloyconnections.domain.port.driven.RetiredConnections;
import io.github.alloyconnections.domain.port.driven.SettingsFile;
import io.github.alloyconnections.domain.port.driven.UsageEdits;
import io.github.alloyconnections.domain.port.driven.UsageSearch;
import io.github.alloyconnections.domain.settings.ProjectSettings;
import java.util.List;
import java.util.Optional;

/**
 * All that a project's files, the environment and the flags say, checked.
 *
 * @param settings what drivers may know
 * @param apiKey empty if none is set, which is no mistake before Alloy is asked
 * @param remote how Alloy is to be spoken to
 * @param budget how far probing may go
 * @param files what was read, to notice that it has changed
 * @param attempts where attempts to connect are remembered
 * @param retired which connections are out of every choice
 * @param accounts what is remembered of what connections are connected to
 * @param usages where the project writes connection ids down
 * @param serving whom the web module lets in
 * @param keptToken what its callers must show where nothing is set
 * @param settingsFile where settings can be written down
 * @param probes calls of a person's own choice to try connections with
 * @param notices what is odd about files and values, for whoever opens the project
 * @param whereabouts where it was found, if that is not the current folder
 * @param marks where names and protection of its connections are written down
 * @param edits what changes ids in its files
 * @param lock where its team writes down what it agreed on
 * @param history when its connections were found changed
 * @param words what shells complete words with
 */
public record ConfiguredProject(
        ProjectSettings settings,
        Optional<Secret> apiKey,
        RemoteSettings remote,
        ProbeBudget budget,
        PinStore pins,
        ProjectFacts facts,
        FilesSnapshot files,
        AttemptStore attempts,
        UsageSearch usages,
        PruneJournal pruneJournal,
        RetiredConnections retired,
        AccountMemory accounts,
        ServingSettings serving,
        KeptAccessToken keptToken,
        SettingsFile settingsFile,
        List<OwnProbe> probes,
        List<String> notices,
        Optional<String> whereabouts,
        MarkStore marks,
        UsageEdits edits,
        ProjectLock lock,
        HealthHistory history,
        SeenWords words) {}
