package io.github.alloyconnections.domain.testing;

import io.github.alloyconnections.domain.port.driven.service.StoredAnswers;

final class InMemoryStoredAnswersTest extends StoredAnswersContract {

    private final InMemoryStoredAnswers answers = new InMemoryStoredAnswers();

    @Override
    protected StoredAnswers fresh() {
        return answers;
    }

    @Override
    protected StoredAnswers again(StoredAnswers written) {
        return written;
    }

    @Override
    protected void changeState(StoredAnswers written) {
        answers.voidAll();
    }
}
