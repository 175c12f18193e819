package io.github.alloyconnections.adapter.alloy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.alloyconnections.adapter.alloy.http.AlloyCalls;
import io.github.alloyconnections.adapter.alloy.http.CallSpec;
import io.github.alloyconnections.adapter.alloy.http.ExecuteAnswer;
import io.github.alloyconnections.adapter.alloy.wire.AlloyError;
import io.github.alloyconnections.adapter.alloy.wire.AlloyFailure;
import io.github.alloyconnections.adapter.alloy.wire.AlloyFailure.Problem;
import io.github.alloyconnections.adapter.alloy.wire.ErrorWords;
import io.github.alloyconnections.adapter.alloy.wire.JsonTrees;
import io.github.alloyconnections.domain.action.ActionAnswer;
import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Says what became of an execute call that somebody wanted for its own sake. */
final class ActionAnswers {

    private static final int LONGEST_MESSAGE = 400;
    private static final Set<String> UNDER_WAY =
            Set.of("pending", "queued", "running", "processing", "in_progress", "started", "scheduled");
    private static final Set<String> FINISHED =
            Set.of("success", "successful", "succeeded", "completed", "complete", "done", "ok", "finished");

    private final AlloyCalls calls;

    ActionAnswers(AlloyCalls calls) {
        this.calls = calls;
    }

    /**
     * Alloy answered with success; the provider may not have.
     *
     * @param takesAway whether the action leaves nothing that could be answered
     */
    ActionAnswer of(CallSpec call, JsonNode whole, boolean takesAway) {
        ExecuteAnswer answer = ExecuteAnswer.of(whole);
        if (answer.failure().isPresent()) {
            return failed(call, answer.failure().get(), JsonTrees.value(answer.payload()));
        }
        String status = whole.path("status").asText().toLowerCase(Locale.ROOT);
        if (!isNothing(answer.payload()) && (call.repeatable() || !isBareNothing(whole))) {
            return new ActionAnswer.Succeeded(JsonTrees.value(answer.payload()));
        } else if (UNDER_WAY.contains(status)) {
            return unknown(call, "Alloy says that it is " + status + ", and not how it ended");
        }
        boolean finished = FINISHED.contains(status) || whole.path("success").asBoolean(false);
        return empty(call, whole, finished || takesAway);
    }

    private static boolean isNothing(JsonNode payload) {
        return payload.isMissingNode()
                || payload.isNull()
                || (payload.isTextual() && payload.asText().isBlank());
    }

    /** An object without fields that is no envelope either. */
    private static boolean isBareNothing(JsonNode whole) {
        return whole.isContainerNode() && whole.isEmpty();
    }

    /**
     * There is no answer of the provider's: that something was written is claimed only if Alloy says that it ended well,
     * or of what takes something away, which leaves nothing to answer; that something was read, only within an envelope.
     */
    private ActionAnswer empty(CallSpec call, JsonNode whole, boolean finished) {
        boolean within = whole.has("responseData") || whole.has("result") || whole.has("data");
        if (finished && (within || whole.isObject())) {
            return new ActionAnswer.Succeeded(within ? new JsonValue.JsonNull() : JsonTrees.value(whole));
        } else if (!call.repeatable()) {
            return unknown(
                    call, "the answer is empty, which tells neither that it was carried out nor that it was not");
        } else if (within) {
            return new ActionAnswer.Succeeded(new JsonValue.JsonNull());
        }
        throw calls.told(call, AlloyFailure.lasting(Kind.UNREADABLE, "the answer is empty"));
    }

    private ActionAnswer failed(CallSpec call, AlloyError error, JsonValue result) {
        String message = error.said();
        requireAction(call, error.texts(), message);
        if (ErrorWords.aboutCredential(error.texts())) {
            return new ActionAnswer.CredentialNotFound(shown(message));
        }
        return new ActionAnswer.Failed(calls.plain(error.name(), AlloyError.LONGEST_CODE), shown(message), result);
    }

    /** The call failed on its way, or Alloy refused it. */
    ActionAnswer of(CallSpec call, AlloyFailure failure) {
        Problem problem = failure.problem();
        boolean refused = problem.status() >= 400
                && problem.status() < 500
                && problem.kind() != Kind.RATE_LIMITED
                && problem.kind() != Kind.UNAVAILABLE
                && problem.kind() != Kind.WRONG_ADDRESS;
        if (refused) {
            return refused(call, problem);
        } else if (!call.repeatable() && failure.mayHaveBeenCarriedOut()) {
            return unknown(call, problem.reason());
        }
        throw calls.told(call, failure);
    }

    private ActionAnswer refused(CallSpec call, Problem problem) {
        requireAction(call, problem.texts(), problem.reason());
        if (ErrorWords.aboutCredential(problem.texts())) {
            return new ActionAnswer.CredentialNotFound(shown(problem.reason()));
        } else if (isDenied(problem)) {
            return new ActionAnswer.AccessDenied(problem.status(), shown(problem.reason()));
        }
        String code =
                problem.texts().stream().filter(AlloyError::isCode).findFirst().orElse("HTTP " + problem.status());
        return new ActionAnswer.Failed(
                calls.plain(code, AlloyError.LONGEST_CODE), shown(problem.reason()), new JsonValue.JsonNull());
    }

    /** In Alloy's words; the JDK keeps those of a 401 to itself. */
    private static boolean isDenied(Problem problem) {
        return problem.kind() == Kind.KEY_REFUSED
                || (problem.kind() == Kind.KEY_FORBIDDEN && !problem.texts().isEmpty());
    }

    private void requireAction(CallSpec call, List<String> texts, String reason) {
        if (ErrorWords.aboutAction(texts)) {
            throw calls.told(call, AlloyFailure.lasting(Kind.NOT_FOUND, reason));
        }
    }

    private ActionAnswer unknown(CallSpec call, String reason) {
        String message = "Tried to " + call.doing() + " but its outcome is unknown because: " + reason;
        return new ActionAnswer.Unknown(shown(message));
    }

    private String shown(String text) {
        return calls.plain(text, LONGEST_MESSAGE);
    }
}
