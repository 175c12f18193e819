package io.github.alloyconnections.domain.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.port.driven.service.CallBudget;
import io.github.alloyconnections.domain.service.CallPace;
import io.github.alloyconnections.domain.service.CallPriority;
import io.github.alloyconnections.domain.service.CallTurn;
import org.junit.jupiter.api.Test;

final class InMemoryCallBudgetTest extends CallBudgetContract {

    private final InMemoryCallBudget budget = new InMemoryCallBudget(PACE, clock);

    @Override
    protected CallBudget instance() {
        return budget;
    }

    @Test
    void one_that_is_away_says_so() {
        budget.isAway(true);

        assertThat(budget.take(CallPriority.PERSON)).isEqualTo(new CallTurn.Unknown());
        assertThat(budget.pace()).isEqualTo(new CallPace(60));
    }
}
