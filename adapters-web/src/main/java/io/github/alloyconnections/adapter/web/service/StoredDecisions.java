package io.github.alloyconnections.adapter.web.service;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.alloyconnections.adapter.web.http.Reply;
import io.github.alloyconnections.adapter.web.question.ProjectAnswers;
import io.github.alloyconnections.adapter.web.question.Workers;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.port.host.ForServingUsers;
import io.github.alloyconnections.domain.service.KnownAnswer;
import io.github.alloyconnections.domain.service.StoredAnswer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Users' decisions: the last that any instance has made of the same question, if it is new enough for who asks; else a new
 * one, kept for whoever asks next. What could not be told for sure is not kept.
 */
final class StoredDecisions {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LARGEST = 256 * 1024;
    private static final int OK = 200;

    private final ForServingUsers users;
    private final Workers workers;
    private final Clock clock;

    StoredDecisions(ForServingUsers users, Workers workers, Clock clock) {
        this.users = users;
        this.workers = workers;
        this.clock = clock;
    }

    CompletableFuture<Reply> of(UserId user, ProjectAnswers answers, AgedQuestion asked) {
        String question = asked.fingerprint(answers.settings());
        return workers.ask(() -> users.known(user, question))
                .thenCompose(known -> newEnough(known, asked)
                        .map(CompletableFuture::completedFuture)
                        .orElseGet(() -> asked.question()
                                .ask(answers)
                                .thenCompose(reply -> workers.ask(() -> kept(user, question, known, reply)))));
    }

    private Optional<Reply> newEnough(KnownAnswer known, AgedQuestion asked) {
        return known.answer()
                .filter(answer -> asked.allows(age(answer)))
                .map(answer -> Reply.stored(answer.body().getBytes(StandardCharsets.UTF_8), age(answer)));
    }

    /** Another instance's clock may be ahead of this one's. */
    private Duration age(StoredAnswer answer) {
        Duration age = Duration.between(answer.at(), clock.instant());
        return age.isNegative() ? Duration.ZERO : age;
    }

    private Reply kept(UserId user, String question, KnownAnswer before, Reply reply) {
        Instant at = clock.instant().minus(reply.age());
        if (reply.status() == OK && reply.body().length <= LARGEST && isNews(before, at) && isSure(reply)) {
            users.keep(user, question, before, new StoredAnswer(new String(reply.body(), StandardCharsets.UTF_8), at));
        }
        return reply;
    }

    /** What this instance remembers was kept when it was made; ages are told in whole seconds. */
    private static boolean isNews(KnownAnswer before, Instant at) {
        return before.answer()
                .filter(kept -> !at.isAfter(kept.at().plusSeconds(1)))
                .isEmpty();
    }

    private static boolean isSure(Reply reply) {
        try {
            return JSON.readTree(reply.body()).path("unknown").asInt() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
