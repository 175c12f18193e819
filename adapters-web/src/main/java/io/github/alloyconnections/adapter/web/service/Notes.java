package io.github.alloyconnections.adapter.web.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.alloyconnections.adapter.web.http.Asker;
import io.github.alloyconnections.adapter.web.http.ErrorResponses;
import io.github.alloyconnections.adapter.web.http.Reply;
import io.github.alloyconnections.adapter.web.http.Route;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.failure.Failure;
import io.github.alloyconnections.domain.port.host.ForServingUsers;
import io.github.alloyconnections.domain.service.AuditEntry;
import io.github.alloyconnections.domain.service.AuditEntry.Deed;
import io.github.alloyconnections.domain.step.NextStep;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes down what a user's routes have answered, before the answer is sent: what cannot be written down is not told, unless
 * it is told from memory because nothing can be. What only follows an attempt is not worth a line; of questions, neither is
 * that one failed.
 */
final class Notes {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ERROR = 400;
    private static final int LONGEST = 500;
    private static final Map<String, Deed> DEEDS = Map.of(
            "GET /api/decision", Deed.DECIDED,
            "PUT /api/pin", Deed.PINNED,
            "DELETE /api/pin", Deed.UNPINNED,
            "POST /api/oauth/initiate", Deed.CONNECTING,
            "POST /api/actions/{connector}/{action}", Deed.CALLED);

    /** After these something may be otherwise than before, whatever came of them. */
    private static final Set<Deed> CHANGES = Set.of(Deed.PINNED, Deed.UNPINNED, Deed.CONNECTING, Deed.CALLED);

    private final UnwrittenNotes unwritten;
    private final Clock clock;

    /** Who does what, and about whom. */
    private record Act(Asker asker, Deed deed, Optional<UserId> user, String words) {}

    Notes(ForServingUsers users, Clock clock) {
        this.unwritten = new UnwrittenNotes(users);
        this.clock = clock;
    }

    /** The same reply, once it is written down. */
    CompletableFuture<Reply> noting(Context request, Route route, UserId user, CompletableFuture<Reply> reply) {
        if (route.path().startsWith("/api/attempts")) {
            return reply;
        }
        Deed deed = DEEDS.getOrDefault(route.method() + " " + route.path(), Deed.LOOKED);
        Act act = new Act(Asker.of(request), deed, Optional.of(user), words(request.path(), deed));
        return CHANGES.contains(deed)
                ? reply.exceptionally(ErrorResponses::reply)
                        .thenCompose(answer -> noting(act, answer).exceptionally(lost -> unwritten(answer)))
                : reply.thenCompose(answer -> noting(act, answer));
    }

    /** It was done, so that nobody may be told that it was not; a failure is told as it is. */
    private static Reply unwritten(Reply answer) {
        if (answer.status() >= ERROR) {
            return answer;
        }
        return ErrorResponses.reply(Failure.of(
                ErrorCode.OUTCOME_UNKNOWN,
                "it was done, but could not be written into the audit, and so what came of it is not told: look before"
                        + " it is repeated",
                NextStep.other("pg_isready", "shows whether PostgreSQL answers, and where")));
    }

    private static String words(String path, Deed deed) {
        return deed == Deed.CALLED ? path.substring(path.lastIndexOf('/') + 1) : "";
    }

    /** The same for a decision among many. */
    CompletableFuture<Reply> decided(Asker asker, UserId user, Reply answer) {
        return noting(new Act(asker, Deed.DECIDED, Optional.of(user), ""), answer);
    }

    /** The same for what is about no user in particular. */
    CompletableFuture<Reply> looked(Context request, String words, CompletableFuture<Reply> reply) {
        Act act = new Act(Asker.of(request), Deed.LOOKED, Optional.empty(), words);
        return reply.thenCompose(answer -> noting(act, answer));
    }

    private CompletableFuture<Reply> noting(Act act, Reply answer) {
        AuditEntry entry = entry(act, answer);
        return (answer.isStale() ? unwritten.writeOrKeep(entry) : unwritten.write(entry)).thenApply(written -> answer);
    }

    private AuditEntry entry(Act act, Reply answer) {
        JsonNode body = body(answer);
        JsonNode used = Stream.of(body.path("chosen"), body.path("decision").path("chosen"), body.path("connection"))
                .filter(JsonNode::isObject)
                .findFirst()
                .orElse(body);
        String told = told(act, answer, body);
        return new AuditEntry(
                clock.instant(),
                act.asker().name(),
                isPreview(act, body) ? Deed.LOOKED : act.deed(),
                act.user(),
                ConnectorId.parse(used.path("connector").asText("")),
                ConnectionId.parse(used.path("id").asText("")),
                told.substring(0, Math.min(LONGEST, told.length())));
    }

    /** What was asked for, where that is not the deed itself, and what came of it. */
    private static String told(Act act, Reply answer, JsonNode body) {
        String outcome = answer.status() >= ERROR
                ? body.path("code").asText("refused")
                : body.path("reason").asText("");
        String asked = isPreview(act, body) ? "what would be sent for " + act.words() : act.words();
        return Stream.of(asked, outcome).filter(words -> !words.isEmpty()).collect(Collectors.joining(": "));
    }

    /** An action that was only prepared: what would be sent is told, and nothing was called. */
    private static boolean isPreview(Act act, JsonNode body) {
        return act.deed() == Deed.CALLED && body.path("request").isObject();
    }

    private static JsonNode body(Reply answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            return JSON.createObjectNode();
        }
    }
}
