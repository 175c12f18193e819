package io.github.alloyconnections.adapter.alloy.provider;

import io.github.alloyconnections.adapter.alloy.wire.CredentialJson;
import java.util.Optional;
import java.util.function.Function;

/**
 * Answers one question for each row of a list that depends only on what the row says of its connector: asked again only
 * where a row says something else than the one before. For one walk of one thread.
 *
 * @param <T> the answer
 */
public final class RowByRow<T> {

    private final Function<CredentialJson, T> question;
    private Optional<CredentialJson> before = Optional.empty();
    private Optional<T> answer = Optional.empty();

    public RowByRow(Function<CredentialJson, T> question) {
        this.question = question;
    }

    /** The answer for the next row. */
    public T of(CredentialJson row) {
        if (before.isEmpty() || !before.get().saysTheSameConnectorAs(row)) {
            before = Optional.of(row);
            answer = Optional.of(question.apply(row));
        }
        return answer.orElseThrow();
    }
}
