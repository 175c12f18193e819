package io.github.alloyconnections.adapter.alloy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.alloyconnections.adapter.alloy.http.AlloyCalls;
import io.github.alloyconnections.adapter.alloy.http.CallSpec;
import io.github.alloyconnections.adapter.alloy.provider.ActionDetails;
import io.github.alloyconnections.adapter.alloy.provider.ActionParts;
import io.github.alloyconnections.adapter.alloy.provider.ActionRows;
import io.github.alloyconnections.adapter.alloy.provider.AnswerCheck;
import io.github.alloyconnections.adapter.alloy.provider.DescribedAction;
import io.github.alloyconnections.adapter.alloy.provider.ExecuteCall;
import io.github.alloyconnections.adapter.alloy.provider.ProbeCall;
import io.github.alloyconnections.adapter.alloy.wire.AlloyFailure;
import io.github.alloyconnections.adapter.alloy.wire.UrlText;
import io.github.alloyconnections.domain.connection.ActionId;
import io.github.alloyconnections.domain.connection.ActionName;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;
import java.util.Comparator;
import java.util.Optional;

/**
 * Looks in a connector's actions for one that reads and needs nothing, where no probe is known.
 *
 * <p>What a list of actions does not tell is asked for, of a few candidates at the most.
 */
final class ProbeSearch {

    private static final int MOST_CANDIDATES = 4;

    private final AlloyCalls calls;

    ProbeSearch(AlloyCalls calls) {
        this.calls = calls;
    }

    Optional<ProbeCall> find(ConnectorId connector, Owner owner) {
        CallSpec call = CallSpec.read("list the actions of " + connector, owner);
        JsonNode resources = calls.ask(call, api -> api.resources(UrlText.of(connector.value())));
        return ActionRows.in(resources)
                .flatMap(row -> Candidate.from(row.action()).stream())
                .sorted(Comparator.comparingInt(candidate -> candidate.name().rank()))
                .distinct()
                .limit(MOST_CANDIDATES)
                .flatMap(candidate -> parts(connector, owner, candidate).stream()
                        .map(parts -> new ExecuteCall(connector, candidate.id(), parts, true)))
                .findFirst()
                .map(found -> new ProbeCall(found, AnswerCheck.ANYTHING));
    }

    private Optional<ActionParts> parts(ConnectorId connector, Owner owner, Candidate candidate) {
        return ActionDetails.isDetailed(candidate.listed())
                ? ActionDetails.partsOfRead(candidate.listed())
                : ask(connector, owner, candidate.id()).flatMap(ActionDetails::partsOfRead);
    }

    /** The details of an action; none if Alloy does not know it after all. */
    private Optional<JsonNode> ask(ConnectorId connector, Owner owner, ActionId action) {
        CallSpec call = CallSpec.read("read the details of " + action + " of " + connector, owner);
        try {
            JsonNode answer =
                    calls.ask(call, api -> api.action(UrlText.of(connector.value()), UrlText.of(action.value())));
            return Optional.of(DescribedAction.in(answer));
        } catch (AlloyFailure failure) {
            if (failure.problem().status() == 404 || failure.problem().status() == 400) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    private record Candidate(ActionId id, JsonNode listed) {

        static Optional<Candidate> from(JsonNode action) {
            return ActionRows.id(action)
                    .map(parsed -> new Candidate(parsed, action))
                    .filter(candidate -> candidate.name().soundsLikeReading())
                    .filter(candidate -> !ActionDetails.isKnownNotToRead(action));
        }

        ActionName name() {
            return ActionName.of(id);
        }
    }
}
