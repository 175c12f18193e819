package io.github.alloyconnections.domain.attempt;

import static io.github.alloyconnections.domain.attempt.AttemptFields.optional;
import static io.github.alloyconnections.domain.attempt.AttemptFields.required;

import io.github.alloyconnections.domain.attempt.AttemptFields.RefusalFields;
import io.github.alloyconnections.domain.attempt.AttemptState.Ambiguous;
import io.github.alloyconnections.domain.attempt.AttemptState.Expired;
import io.github.alloyconnections.domain.attempt.AttemptState.Found;
import io.github.alloyconnections.domain.attempt.AttemptState.Looking;
import io.github.alloyconnections.domain.attempt.AttemptState.NotVisible;
import io.github.alloyconnections.domain.attempt.AttemptState.Open;
import io.github.alloyconnections.domain.attempt.AttemptState.Pinned;
import io.github.alloyconnections.domain.attempt.AttemptState.Refused;
import io.github.alloyconnections.domain.attempt.AttemptState.Tested;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.health.HealthState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** How far an attempt has come, among the other fields of what is written down of it. */
final class AttemptStateFields {

    private static final String STATE = "state";
    private static final String CONNECTION = "connection";
    private static final String CANDIDATE = "candidate.";

    private AttemptStateFields() {}

    static void write(AttemptState state, Map<String, String> written) {
        written.put(STATE, state.stage().word());
        state.claimed().ifPresent(found -> writeConnection(found, CONNECTION, written));
        state.probed().ifPresent(health -> writeHealth(health, written));
        if (state instanceof Looking looking) {
            written.put("since", looking.since().toString());
        } else if (state instanceof Tested tested) {
            tested.unpinned().ifPresent(why -> written.put("unpinned", why));
        } else if (state instanceof Refused refused) {
            RefusalFields.write(refused.refusal(), "refused", written);
        } else if (state instanceof Ambiguous ambiguous) {
            written.put("why", ambiguous.why());
            for (int place = 0; place < ambiguous.candidates().size(); place++) {
                writeConnection(ambiguous.candidates().get(place), CANDIDATE + place, written);
            }
        }
    }

    static AttemptState read(Map<String, String> written) {
        String word = required(written, STATE);
        return switch (word) {
            case "open" -> new Open();
            case "looking" -> new Looking(Instant.parse(required(written, "since")));
            case "found" -> new Found(connection(CONNECTION, written));
            case "tested" ->
                new Tested(connection(CONNECTION, written), health(written), optional(written, "unpinned"));
            case "pinned" -> new Pinned(connection(CONNECTION, written), health(written));
            case "ambiguous" -> new Ambiguous(candidates(written), required(written, "why"));
            case "not-visible" -> new NotVisible();
            case "refused" ->
                new Refused(RefusalFields.read("refused", written)
                        .orElseThrow(() -> new IllegalArgumentException("the refusal is missing")));
            case "expired" -> new Expired();
            default -> throw new IllegalArgumentException("no such state: " + word);
        };
    }

    private static List<FoundConnection> candidates(Map<String, String> written) {
        List<FoundConnection> candidates = new ArrayList<>();
        while (optional(written, CANDIDATE + candidates.size() + ".id").isPresent()) {
            candidates.add(connection(CANDIDATE + candidates.size(), written));
        }
        return candidates;
    }

    private static void writeConnection(FoundConnection found, String prefix, Map<String, String> written) {
        written.put(prefix + ".id", found.id().value());
        found.name().ifPresent(name -> written.put(prefix + ".name", name));
        written.put(prefix + ".created", found.createdAt().toString());
        written.put(prefix + ".renewed", Boolean.toString(found.renewed()));
    }

    private static FoundConnection connection(String prefix, Map<String, String> written) {
        return new FoundConnection(
                new ConnectionId(required(written, prefix + ".id")),
                optional(written, prefix + ".name"),
                Instant.parse(required(written, prefix + ".created")),
                Boolean.parseBoolean(required(written, prefix + ".renewed")));
    }

    private static void writeHealth(Health health, Map<String, String> written) {
        written.put("health.state", health.state().name());
        written.put("health.proof", health.proof());
        health.reason().ifPresent(reason -> written.put("health.reason", reason));
        health.count().ifPresent(count -> written.put("health.count", Integer.toString(count)));
        written.put("health.latency", health.latency().toString());
        written.put("health.checked", health.checkedAt().toString());
        health.next().ifPresent(next -> written.put("health.next", next));
    }

    private static Health health(Map<String, String> written) {
        return new Health(
                HealthState.valueOf(required(written, "health.state")),
                required(written, "health.proof"),
                optional(written, "health.reason"),
                optional(written, "health.count")
                        .map(count -> OptionalInt.of(Integer.parseInt(count)))
                        .orElseGet(OptionalInt::empty),
                Duration.parse(required(written, "health.latency")),
                Instant.parse(required(written, "health.checked")),
                optional(written, "health.next"));
    }
}
