package io.github.alloyconnections.adapter.cli.part;

import io.github.alloyconnections.adapter.cli.run.CommandFailure;
import io.github.alloyconnections.adapter.cli.run.ExitCode;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.view.ForgottenView;
import io.github.alloyconnections.domain.attempt.Attempt;
import io.github.alloyconnections.domain.attempt.AttemptId;
import io.github.alloyconnections.domain.attempt.AttemptState;
import io.github.alloyconnections.domain.attempt.ForgottenAttempt;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code recover --forget}: gives one attempt up, or all without a connection after a yes. */
public record ForgettingAttempts(Session session) {

    public int one(AttemptId id) {
        ForgottenAttempt gone = session.core().connecting().forget(id);
        return new ForgottenView(session).print(List.of(gone));
    }

    /**
     * Gives up those that wait, once somebody agreed.
     *
     * @param table shows attempts to whoever is asked
     */
    public int waiting(boolean agreed, Consumer<List<Attempt>> table) {
        List<Attempt> waiting = session.core().connecting().attempts().stream()
                .filter(attempt -> isWaiting(attempt.state()))
                .toList();
        if (waiting.isEmpty() || agreed) {
            return all(waiting);
        } else if (!session.mayAsk()) {
            throw CommandFailure.of(
                    ErrorCode.USAGE,
                    waiting.size() + " attempts have no connection yet; name one, or drop them all with --yes",
                    NextStep.run(session.againOfAll(CommandName.RECOVER.with("--forget", "--yes")), "drops them all"),
                    NextStep.run(session.againOfAll(CommandName.RECOVER.alone()), "lists them"));
        }
        table.accept(waiting);
        return asked(waiting);
    }

    private int asked(List<Attempt> waiting) {
        String number = Integer.toString(waiting.size());
        Optional<String> typed = session.doors()
                .picker()
                .type("Type " + number + " to forget " + number + ", anything else to keep all: ");
        if (typed.map(String::strip).filter(number::equals).isEmpty()) {
            session.messages().note("nothing forgotten");
            return ExitCode.INTERRUPTED.number();
        }
        return all(waiting);
    }

    private int all(List<Attempt> waiting) {
        List<AttemptId> ids = waiting.stream().map(Attempt::id).toList();
        return new ForgottenView(session).print(session.core().connecting().forget(ids));
    }

    private static boolean isWaiting(AttemptState state) {
        return state.mayStillCome();
    }
}
