package io.github.alloyconnections.domain.watch;

import io.github.alloyconnections.domain.connection.UserId;
import java.util.Set;

/**
 * Hears what other instances have changed in the state that all share, so that nothing older is told from memory. Called on
 * any thread, soon after each change; a change may be told more than once.
 */
public interface SharedChanges {

    /** These users' pins, attempts or retirements. */
    void ofUsers(Set<UserId> changed);

    /** Access tokens: one is over. */
    void ofTokens();

    /** Anything: some changes may have been missed. */
    void ofAnything();
}
