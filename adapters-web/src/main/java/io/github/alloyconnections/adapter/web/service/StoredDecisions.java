package io.github.alloyconnections.adapter.web.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.alloyconnections.adapter.web.http.ErrorResponses;
import io.github.alloyconnections.adapter.web.http.Freshness;
import io.github.alloyconnections.adapter.web.http.Reply;
import io.github.alloyconnections.adapter.web.question.ProjectAnswers;
import io.github.alloyconnections.adapter.web.question.Workers;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.failure.Failure;
import io.github.alloyconnections.domain.port.host.ForServingUsers;
import io.github.alloyconnections.domain.service.KnownAnswer;
import io.github.alloyconnections.domain.service.StoredAnswer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Users' decisions: the last that any instance has made of the same question, if it is new enough for who asks; else a new
 * one, made once for all who ask it just then, and kept for whoever asks next. What could not be told for sure is not kept,
 * and gives way to the last that was, marked as stale.
 */
final class StoredDecisions {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LARGEST = 256 * 1024;
    private static final int OK = 200;

    private final ForServingUsers users;
    private final Workers workers;
    private final Clock clock;
    private final SharedMaking making;
    private final LastTold told = new LastTold();

    StoredDecisions(ForServingUsers users, Workers workers, Clock clock) {
        this.users = users;
        this.workers = workers;
        this.clock = clock;
        this.making = new SharedMaking(users, workers);
    }

    /**
     * The decision.
     *
     * @param answers opens the user's project, which what is stored needs not
     */
    CompletableFuture<Reply> of(UserId user, Supplier<ProjectAnswers> answers, AgedQuestion asked) {
        SharedMaking.Question question = new SharedMaking.Question(user, asked.fingerprint(users.settings()));
        return users.known(user, question.text())
                .thenCompose(known -> newEnough(known, asked)
                        .map(answer -> CompletableFuture.completedFuture(tell(question, answer)))
                        .orElseGet(() -> made(question, known, answers, asked)))
                .handle((reply, failure) -> failure == null
                        ? reply
                        : told.last(question)
                                .filter(last -> isStateAway(failure) && isTellable(last, asked))
                                .map(last -> stored(last).stale())
                                .orElseThrow(() -> passedOn(failure)));
    }

    /** These users' state was changed: what was told before is told no more. */
    void forget(Set<UserId> changed) {
        told.forget(changed);
    }

    /** The same of all users. */
    void forgetAll() {
        told.forgetAll();
    }

    private Optional<StoredAnswer> newEnough(KnownAnswer known, AgedQuestion asked) {
        return known.answer().filter(answer -> asked.allows(age(answer)));
    }

    private Reply tell(SharedMaking.Question question, StoredAnswer answer) {
        told.remember(question, answer);
        return stored(answer);
    }

    private Reply stored(StoredAnswer answer) {
        return Reply.stored(answer.body().getBytes(StandardCharsets.UTF_8), age(answer));
    }

    /** Another instance's clock may be ahead of this one's. */
    private Duration age(StoredAnswer answer) {
        Duration age = Duration.between(answer.at(), clock.instant());
        return age.isNegative() ? Duration.ZERO : age;
    }

    private CompletableFuture<Reply> made(
            SharedMaking.Question question, KnownAnswer known, Supplier<ProjectAnswers> answers, AgedQuestion asked) {
        return (isWantedNew(asked)
                        ? asking(question, known, answers, asked)
                        : making.once(
                                question,
                                known,
                                () -> asking(question, known, answers, asked),
                                answer -> tell(question, answer)))
                .handle((reply, failure) -> known.answer()
                        .filter(last -> isTellable(last, asked))
                        .filter(last -> failure == null ? isUntold(reply) : isAlloyAway(failure))
                        .map(last -> stored(last).stale())
                        .orElseGet(() -> thrown(reply, failure)));
    }

    private CompletableFuture<Reply> asking(
            SharedMaking.Question question, KnownAnswer known, Supplier<ProjectAnswers> answers, AgedQuestion asked) {
        return asked.question()
                .ask(answers.get())
                .thenCompose(reply -> workers.ask(() -> kept(question, known, reply)));
    }

    private static boolean isWantedNew(AgedQuestion asked) {
        return asked.question().freshness() == Freshness.NEW;
    }

    /** Whoever insists on a new answer is told that there is none. */
    private boolean isTellable(StoredAnswer last, AgedQuestion asked) {
        return !asked.insistsOnNew() && age(last).compareTo(StoredAnswer.LONGEST) <= 0;
    }

    private static Reply thrown(Reply reply, Throwable failure) {
        if (failure != null) {
            throw passedOn(failure);
        }
        return reply;
    }

    private static CompletionException passedOn(Throwable failure) {
        return failure instanceof CompletionException passed ? passed : new CompletionException(failure);
    }

    /** Time mends it, and it is not the place where the state is kept. */
    private static boolean isAlloyAway(Throwable failure) {
        Failure explained = ErrorResponses.explained(failure);
        return explained.code().kind() == ErrorCode.Kind.PASSING && !isOfState(explained.code());
    }

    private static boolean isStateAway(Throwable failure) {
        return isOfState(ErrorResponses.explained(failure).code());
    }

    private static boolean isOfState(ErrorCode code) {
        return code == ErrorCode.DATABASE_AWAY || code == ErrorCode.FILE_UNREADABLE || code == ErrorCode.FILE_BUSY;
    }

    private Reply kept(SharedMaking.Question question, KnownAnswer before, Reply reply) {
        if (reply.status() != OK || reply.body().length > LARGEST) {
            return reply;
        }
        JsonNode decision = read(reply);
        if (decision.path("unknown").asInt(1) == 0) {
            keep(question, before, reply, answer(reply, decision));
        }
        return reply;
    }

    private void keep(SharedMaking.Question question, KnownAnswer before, Reply reply, StoredAnswer answer) {
        if (isNews(before, answer.at())) {
            users.keep(question.user(), question.text(), before, answer);
        }
        if (!reply.isStale()) {
            told.remember(question, answer);
        }
    }

    private StoredAnswer answer(Reply reply, JsonNode decision) {
        JsonNode chosen = decision.path("chosen");
        return new StoredAnswer(
                new String(reply.body(), StandardCharsets.UTF_8),
                clock.instant().minus(reply.age()),
                new StoredAnswer.Chosen(
                        ConnectorId.parse(chosen.path("connector").asText("")),
                        ConnectionId.parse(chosen.path("id").asText("")),
                        decision.path("reason").asText("")));
    }

    /** What this instance remembers was kept when it was made; ages are told in whole seconds. */
    private static boolean isNews(KnownAnswer before, Instant at) {
        return before.answer()
                .filter(kept -> !at.isAfter(kept.at().plusSeconds(1)))
                .isEmpty();
    }

    private static boolean isUntold(Reply reply) {
        JsonNode decision = read(reply);
        return decision.path("chosen").isNull() && decision.path("unknown").asInt() > 0;
    }

    private static JsonNode read(Reply reply) {
        try {
            return JSON.readTree(reply.body());
        } catch (IOException e) {
            return JSON.createObjectNode();
        }
    }
}
