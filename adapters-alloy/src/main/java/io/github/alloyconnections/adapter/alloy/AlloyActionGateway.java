package io.github.alloyconnections.adapter.alloy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.alloyconnections.adapter.alloy.http.AlloyCalls;
import io.github.alloyconnections.adapter.alloy.http.AlloyHeaders;
import io.github.alloyconnections.adapter.alloy.http.AlloySettings;
import io.github.alloyconnections.adapter.alloy.http.CallSpec;
import io.github.alloyconnections.adapter.alloy.http.ExecuteAnswer;
import io.github.alloyconnections.adapter.alloy.provider.ActionParts;
import io.github.alloyconnections.adapter.alloy.provider.ActionRows;
import io.github.alloyconnections.adapter.alloy.provider.DescribedAction;
import io.github.alloyconnections.adapter.alloy.provider.ExecuteCall;
import io.github.alloyconnections.adapter.alloy.provider.KnownProbes;
import io.github.alloyconnections.adapter.alloy.provider.KnownReads;
import io.github.alloyconnections.adapter.alloy.wire.AlloyError;
import io.github.alloyconnections.adapter.alloy.wire.AlloyFailure;
import io.github.alloyconnections.adapter.alloy.wire.ErrorWords;
import io.github.alloyconnections.adapter.alloy.wire.JsonTrees;
import io.github.alloyconnections.adapter.alloy.wire.UrlText;
import io.github.alloyconnections.domain.action.ActionAnswer;
import io.github.alloyconnections.domain.action.ActionDescription;
import io.github.alloyconnections.domain.action.ActionRequest;
import io.github.alloyconnections.domain.action.ActionSummary;
import io.github.alloyconnections.domain.action.ActionTarget;
import io.github.alloyconnections.domain.action.PreparedAction;
import io.github.alloyconnections.domain.connection.ActionId;
import io.github.alloyconnections.domain.connection.ActionName;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.port.driven.ActionGateway;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Actions at Alloy: listed, described, and executed through a connection. */
final class AlloyActionGateway implements ActionGateway {

    private final AlloyCalls calls;
    private final AlloySettings settings;
    private final ActionAnswers answers;

    AlloyActionGateway(AlloyCalls calls, AlloySettings settings) {
        this.calls = calls;
        this.settings = settings;
        this.answers = new ActionAnswers(calls);
    }

    @Override
    public List<ActionSummary> actions(ConnectorId connector, Owner owner) {
        CallSpec call = CallSpec.list("list the actions of " + connector, owner);
        JsonNode answer =
                calls.orTell(call, () -> calls.ask(call, api -> api.resources(UrlText.of(connector.value()))));
        if (!ActionRows.isList(answer)) {
            throw calls.told(call, AlloyFailure.lasting(Kind.UNREADABLE, "the answer holds no list of actions"));
        }
        Set<ActionId> met = new HashSet<>();
        return ActionRows.in(answer)
                .flatMap(row -> row.summary().stream())
                .filter(action -> met.add(action.id()))
                .toList();
    }

    @Override
    public Optional<ActionDescription> describe(ActionTarget target, Owner owner) {
        CallSpec call = CallSpec.read("read the details of " + target, owner);
        JsonNode answer;
        try {
            answer = calls.ask(
                    call,
                    api -> api.action(
                            UrlText.of(target.connector().value()),
                            UrlText.of(target.action().value())));
        } catch (AlloyFailure failure) {
            return undescribed(call, failure);
        }
        return Optional.of(DescribedAction.of(target, understood(call, answer)));
    }

    /** A description without a word on how to call the action is none, and may be an error in disguise. */
    private JsonNode understood(CallSpec call, JsonNode answer) {
        Optional<AlloyError> failure = ExecuteAnswer.of(answer).failure();
        List<String> texts = failure.map(AlloyError::texts).orElse(List.of());
        if (ErrorWords.aboutAction(texts)) {
            throw calls.told(
                    call,
                    AlloyFailure.lasting(Kind.NOT_FOUND, failure.orElseThrow().said()));
        }
        JsonNode action = DescribedAction.in(answer);
        if (failure.isPresent() || !DescribedAction.isDescription(action)) {
            String said = failure.filter(error -> !error.texts().isEmpty())
                    .map(error -> ": " + error.said())
                    .orElse("");
            throw calls.told(
                    call, AlloyFailure.lasting(Kind.UNREADABLE, "the answer does not describe an action" + said));
        }
        return action;
    }

    @Override
    public boolean soundsLikeReading(ActionTarget target) {
        return KnownReads.contains(target) || ActionName.of(target.action()).soundsLikeReading();
    }

    /** A 404 that is not about the action says that Alloy does not offer such details. */
    private Optional<ActionDescription> undescribed(CallSpec call, AlloyFailure failure) {
        int status = failure.problem().status();
        boolean refused = status >= 400 && status < 500;
        if (refused && ErrorWords.aboutAction(failure.problem().texts())) {
            throw calls.told(
                    call, AlloyFailure.lasting(Kind.NOT_FOUND, failure.problem().reason()));
        } else if (failure.kind() == Kind.WRONG_ADDRESS) {
            throw calls.told(call, failure);
        } else if (status == 404 || status == 405 || status == 501) {
            return Optional.empty();
        }
        throw calls.told(call, failure);
    }

    @Override
    public ActionAnswer call(PreparedAction action, ConnectionId through, Owner owner) {
        ExecuteCall call = executable(action);
        JsonNode answer;
        try {
            answer = call.through(through, owner, calls);
        } catch (AlloyFailure failure) {
            return answers.of(call.call(through, owner), failure);
        } catch (RemoteServiceException e) {
            throw e.kind() == Kind.INTERRUPTED && !call.reads() ? interruptedWrite(e) : e;
        }
        return answers.of(
                call.call(through, owner), answer, ActionName.of(call.action()).takesAway());
    }

    private static RemoteServiceException interruptedWrite(RemoteServiceException e) {
        return new RemoteServiceException(
                e.kind(), e.getMessage() + "; it may have been carried out: look before you repeat it");
    }

    @Override
    public ActionRequest preview(PreparedAction action, ConnectionId through, Owner owner) {
        ExecuteCall call = executable(action);
        String url = settings.root() + "/connectors/"
                + UrlText.of(call.connector().value()) + "/actions/"
                + UrlText.of(call.action().value()) + "/execute";
        return new ActionRequest(
                "POST", url, AlloyHeaders.shown(settings, owner), JsonTrees.value(call.request(through)));
    }

    private static ExecuteCall executable(PreparedAction action) {
        ActionTarget target = action.target();
        boolean reads = action.reads() || KnownReads.contains(target);
        ActionParts parts = ActionParts.of(action.input(), KnownProbes.headers(target.connector()));
        return new ExecuteCall(target.connector(), target.action(), parts, reads);
    }
}
