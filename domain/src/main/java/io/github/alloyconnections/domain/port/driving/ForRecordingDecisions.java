package io.github.alloyconnections.domain.port.driving;

import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.recording.DecisionRecording;
import io.github.alloyconnections.domain.recording.RecordedDecision;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import java.util.Optional;

/** Keeping what a decision saw, and deciding again from that. */
public interface ForRecordingDecisions {

    /**
     * Decides, and keeps what was seen on the way; a decision that Alloy kept from being made is kept, too.
     *
     * @throws io.github.alloyconnections.domain.failure.ProjectFileException if the project's files cannot be read
     * @throws io.github.alloyconnections.domain.failure.InvalidSettingsException if a setting is wrong
     */
    RecordedDecision record(ConnectorId connector, SelectionPolicy policy, ProbeListener watcher);

    /**
     * Decides again, and asks nobody: with the policy and the account of the recording the same decision comes of it.
     * Where another policy needs what was never asked, that candidate is unknown, and said not to be recorded.
     *
     * @param policy empty for the one of the recording
     * @param account empty for the one of the recording
     * @throws io.github.alloyconnections.domain.failure.RemoteServiceException if none could be made then, as it was
     *     thrown then
     */
    Decision replay(DecisionRecording recording, Optional<SelectionPolicy> policy, Optional<String> account);

    /** Keeps nothing, and so can make none again. */
    static ForRecordingDecisions nothing() {
        return new ForRecordingDecisions() {
            @Override
            public RecordedDecision record(ConnectorId connector, SelectionPolicy policy, ProbeListener watcher) {
                throw new UnsupportedOperationException("nothing is kept here");
            }

            @Override
            public Decision replay(
                    DecisionRecording recording, Optional<SelectionPolicy> policy, Optional<String> account) {
                throw new UnsupportedOperationException("nothing is kept here");
            }
        };
    }
}
