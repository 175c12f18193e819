package io.github.alloyconnections.sandbox.fault;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.alloyconnections.sandbox.http.KeyCheck;
import io.github.alloyconnections.sandbox.http.KeyGate;
import io.github.alloyconnections.sandbox.http.Reply;
import io.github.alloyconnections.sandbox.world.Preset;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** What each preset does to calls. */
public final class PresetFaults {

    private static final Duration SLOW = Duration.ofSeconds(4);
    private static final Duration STALLED = Duration.ofMinutes(1);

    private PresetFaults() {}

    public static FaultInjection of(Preset preset, Clock clock) {
        return switch (preset) {
            case RATE_LIMITED -> call -> Optional.of(RateLimit.inSeconds(30));
            case RATE_LIMITED_PROBES -> RateLimit.untilDate(clock).overExecute();
            case RATE_LIMITED_BRIEFLY -> RateLimit.once();
            case OUTAGE -> new Outage();
            case OUTAGE_PROBES -> new Outage().overExecute();
            case ANSWERS_ANYTHING -> call -> call.isExecute() ? Optional.of(anything()) : Optional.empty();
            case GARBAGE -> new Garbage();
            case GARBAGE_PROBES -> new Garbage().overExecute();
            case KEY_REFUSED -> call -> Optional.of(KeyGate.refused(KeyCheck.WRONG));
            case LOST_WRITES -> new UnansweredWrites(Duration.ZERO, UnansweredWrites.EXECUTIONS);
            case STALLED_WRITES -> new UnansweredWrites(STALLED, UnansweredWrites.EXECUTIONS);
            case LOST_DELETES -> new UnansweredWrites(Duration.ZERO, UnansweredWrites.DELETIONS);
            case STALLED_DELETES -> new UnansweredWrites(STALLED, UnansweredWrites.DELETIONS);
            default -> FaultInjection.CLEAR;
        };
    }

    private static Reply anything() {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.putObject("responseData").put("ok", true).putArray("results");
        return Reply.json(200, answer);
    }

    /** How long each answer takes, if the options ask for nothing else. */
    public static Duration latencyOf(Preset preset) {
        return preset == Preset.SLOW ? SLOW : Duration.ZERO;
    }
}
