package io.github.alloyconnections.domain.recording;

import io.github.alloyconnections.domain.connection.ActionId;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.IdentityOutcome;
import io.github.alloyconnections.domain.connection.KnownAccount;
import io.github.alloyconnections.domain.connection.Listing;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserListing;
import io.github.alloyconnections.domain.health.ProbeBudget;
import io.github.alloyconnections.domain.health.ProbeOutcome;
import io.github.alloyconnections.domain.naming.Marks;
import io.github.alloyconnections.domain.pin.Pin;
import io.github.alloyconnections.domain.selection.Retirement;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that one decision saw: what was asked, what the project said, what Alloy answered, and when. It holds no secret;
 * names of connections and accounts it holds, since decisions depend on them.
 */
public record DecisionRecording(Question question, Project project, Answers answers, Times times) {

    /**
     * What was to be decided.
     *
     * @param account the one account in question; empty for all
     * @param owner as whom calls ran
     */
    public record Question(
            ConnectorId connector, SelectionPolicy policy, Optional<String> account, Owner owner, ProbeBudget budget) {}

    /** What the project's own files said. */
    public record Project(Optional<Pin> pin, List<Retirement> retired, Marks marks, List<KnownAccount> accounts) {

        public Project {
            retired = List.copyOf(retired);
            accounts = List.copyOf(accounts);
        }
    }

    /** What Alloy answered, each kind in the order in which it was asked. */
    public record Answers(
            List<Listed> lists,
            List<Probed> probes,
            List<Identified> identities,
            List<Heard<UserListing>> users,
            List<Heard<Integer>> catalogues) {

        public Answers {
            lists = List.copyOf(lists);
            probes = List.copyOf(probes);
            identities = List.copyOf(identities);
            users = List.copyOf(users);
            catalogues = List.copyOf(catalogues);
        }
    }

    /**
     * A list of one owner's connections.
     *
     * @param judgedAs as whom a connection was just tried that it was read for; empty if it was read for itself
     */
    public record Listed(Owner owner, Optional<Owner> judgedAs, Heard<Listing> heard) {}

    /**
     * A call through a connection as one owner.
     *
     * @param judgedAs as whom the connection was just tried, which is asked as others, too, if it is not found
     */
    public record Probed(
            ConnectionId id,
            Owner owner,
            Optional<ActionId> action,
            Optional<Owner> judgedAs,
            Heard<ProbeOutcome> heard) {}

    /** A connection that was asked what it is connected to. */
    public record Identified(ConnectionId id, Owner owner, Heard<IdentityOutcome> heard) {}

    /**
     * When things happened.
     *
     * @param begun when the decision was begun
     * @param trials how long the trial of each connection took, and when it was over
     * @param decided the times at which the record was dated, the last of them for good
     * @param ranOut whether the time of the budget ended before all was known that was wanted
     */
    public record Times(Instant begun, List<Trial> trials, List<Instant> decided, boolean ranOut) {

        public Times {
            trials = List.copyOf(trials);
            decided = List.copyOf(decided);
        }
    }

    /** One connection tried as one owner: how long that took, and when it was over. */
    public record Trial(ConnectionId id, Owner owner, Duration took, Instant at) {}
}
