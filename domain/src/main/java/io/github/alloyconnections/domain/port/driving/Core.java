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
        ForRecordingDecisions recording) {

    /** Over what nothing can be kept of. */
    public Core(
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
            ForFindingOwners owners) {
        this(
                choosing,
                verifying,
                pinning,
                browsing,
                diagnosing,
                connecting,
                tidying,
                retiring,
                actions,
                naming,
                owners,
                ForRecordingDecisions.nothing());
    }

    /** Of a key that can name nobody else. */
    public Core(
            ForChoosingConnections choosing,
            ForVerifyingConnections verifying,
            ForPinningConnections pinning,
            ForBrowsingConnectors browsing,
            ForDiagnosing diagnosing,
            ForConnecting connecting,
            ForTidyingUp tidying,
            ForRetiringConnections retiring,
            ForCallingActions actions,
            ForNamingConnections naming) {
        this(
                choosing,
                verifying,
                pinning,
                browsing,
                diagnosing,
                connecting,
                tidying,
                retiring,
                actions,
                naming,
                ForFindingOwners.nobodyElse());
    }
}
