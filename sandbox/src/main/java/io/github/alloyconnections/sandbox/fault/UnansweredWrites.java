package io.github.alloyconnections.sandbox.fault;

import io.github.alloyconnections.sandbox.http.Call;
import io.github.alloyconnections.sandbox.http.Pause;
import io.github.alloyconnections.sandbox.http.Reply;
import io.github.alloyconnections.sandbox.world.Connectors;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/** Writes are carried out, but their caller is left in the dark: cut off, at once or after a while. */
record UnansweredWrites(Duration after, Predicate<Call> writes) implements FaultInjection {

    static final Predicate<Call> EXECUTIONS = call -> call.isExecute()
            && Connectors.writes(
                    call.target().path().get(1), call.target().path().get(3));
    static final Predicate<Call> DELETIONS = call -> call.method().equals("DELETE");

    @Override
    public Optional<Reply> instead(Call call) {
        return Optional.empty();
    }

    @Override
    public Reply afterwards(Call call, Reply reply) {
        if (!writes.test(call)) {
            return reply;
        }
        return after.isZero()
                ? Reply.dropped()
                : exchange -> {
                    Pause.of(after);
                    reply.send(exchange);
                };
    }
}
