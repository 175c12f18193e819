package io.github.alloyconnections.adapter.web.service;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.service.StoredAnswer;
import java.util.Optional;
import java.util.Set;

/** What this instance has told last, for when the place where the state is kept is away. */
final class LastTold {

    /** In characters, of all answers together: some tens of megabytes. */
    private static final long MOST = 32L * 1024 * 1024;

    private final Cache<SharedMaking.Question, StoredAnswer> answers = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((SharedMaking.Question question, StoredAnswer answer) ->
                    answer.body().length() + question.text().length())
            .executor(Runnable::run)
            .build();

    void remember(SharedMaking.Question question, StoredAnswer answer) {
        answers.put(question, answer);
    }

    void forget(Set<UserId> users) {
        answers.asMap().keySet().removeIf(question -> users.contains(question.user()));
    }

    void forgetAll() {
        answers.invalidateAll();
    }

    Optional<StoredAnswer> last(SharedMaking.Question question) {
        return Optional.ofNullable(answers.getIfPresent(question));
    }
}
