package io.github.alloyconnections.domain.port.driving;

/** The core as drivers hold it: every conversation, over one set of driven ports. */
public record Core(
        ForChoosingConnections choosing,
        ForVerifyingConnections verifying,
        ForPinningConnections pinning,
        ForBrowsingConnectors browsing,
        ForDiagnosing diagnosing,
        ForConnecting connecting,
        ForTidyingUp tidying,
        ForRetiringConnections retiring,
        ForCallingActions actions,
        ForNamingConnections naming,
        ForFindingOwners owners,
        ForChecking checking,
        ForWatching watching,
        ForRecordingDecisions recording) {}
