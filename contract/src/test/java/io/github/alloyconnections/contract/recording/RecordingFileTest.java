package io.github.alloyconnections.contract.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alloyconnections.contract.json.ContractJson;
import io.github.alloyconnections.contract.json.DecisionJson;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.health.ProbeBudget;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.port.driving.ForRecordingDecisions;
import io.github.alloyconnections.domain.recording.DecisionRecording;
import io.github.alloyconnections.domain.recording.RecordedDecision;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.Outcome;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import io.github.alloyconnections.domain.testing.Answer;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.Seed;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a decision saw, through a file and back, leads to the very same record. */
class RecordingFileTest {

    /** {@code -Dworlds=5000} makes more. */
    private static final int WORLDS = Integer.getInteger("worlds", 400);

    private static final List<String> POLICIES = List.of("working", "pinned", "latest", "oldest", "name:Team*");

    @Test
    void of_many_worlds_every_decision_is_made_again_byte_for_byte() {
        Map<Outcome, Integer> met = new EnumMap<>(Outcome.class);
        int failures = 0;
        for (int seed = 0; seed < WORLDS; seed++) {
            AWorld world = new AWorld(seed);
            SelectionPolicy policy = policy(world, seed);
            ForRecordingDecisions core = world.project.core().recording();
            RecordedDecision made = core.record(Seed.NOTION, policy, ProbeListener.none());
            DecisionRecording read = RecordingFile.read(RecordingFile.content(made.recording()));

            assertThat(told(() -> core.replay(read, Optional.empty(), Optional.empty())))
                    .as("world %s, %s", seed, policy.label())
                    .isEqualTo(told(made::orThrow));
            made.decision().ifPresent(decision -> met.merge(decision.outcome(), 1, Integer::sum));
            failures += made.failure().isPresent() ? 1 : 0;
        }
        // A generator that makes only easy worlds would prove little.
        assertThat(met.keySet()).containsExactlyInAnyOrder(Outcome.values());
        assertThat(failures).isGreaterThan(WORLDS / 50);
    }

    @Test
    void with_any_other_policy_a_replay_decides_or_says_what_is_not_recorded() {
        for (int seed = 0; seed < WORLDS / 8; seed++) {
            AWorld world = new AWorld(seed);
            ForRecordingDecisions core = world.project.core().recording();
            DecisionRecording recording = core.record(Seed.NOTION, SelectionPolicy.working(), ProbeListener.none())
                    .recording();

            for (String policy : POLICIES) {
                Optional<SelectionPolicy> other = SelectionPolicy.parse(policy);
                String once = told(() -> core.replay(recording, other, Optional.empty()));
                assertThat(told(() -> core.replay(recording, other, Optional.empty())))
                        .as("world %s, %s, twice", seed, policy)
                        .isEqualTo(once);
            }
        }
    }

    @Test
    void what_was_never_asked_is_unknown_and_said_not_to_be_recorded() {
        InMemoryProject project = InMemoryProject.ofSeed().within(new ProbeBudget(2, Duration.ofSeconds(30), 1));
        ForRecordingDecisions core = project.core().recording();
        DecisionRecording recording = core.record(Seed.NOTION, SelectionPolicy.working(), ProbeListener.none())
                .recording();

        Decision oldest = core.replay(recording, SelectionPolicy.parse("oldest"), Optional.empty());

        assertThat(oldest.outcome()).isEqualTo(Outcome.CANNOT_TELL);
        assertThat(json(oldest)).contains("UNKNOWN", "not recorded");
    }

    @Test
    void a_replay_asks_nobody_and_sees_nothing_of_today() {
        InMemoryProject project = InMemoryProject.ofSeed();
        ForRecordingDecisions core = project.core().recording();
        RecordedDecision made = core.record(Seed.NOTION, SelectionPolicy.working(), ProbeListener.none());
        int listed = project.directory().asked();
        int probed = project.probe().asked().size();
        project.answering(Seed.all(), Answer.revoked()).pinned(Seed.id(3));

        Decision again = core.replay(made.recording(), Optional.empty(), Optional.empty());

        assertThat(again).isEqualTo(made.orThrow());
        assertThat(project.directory().asked()).isEqualTo(listed);
        assertThat(project.probe().asked()).hasSize(probed);
    }

    @Test
    void a_probe_that_hung_hangs_again_and_the_rest_is_as_it_was() {
        InMemoryProject project = InMemoryProject.ofSeed().within(new ProbeBudget(5, Duration.ofMillis(400), 2));
        project.answering(Seed.all(), Answer.revoked());
        project.probe().beforeAnswering(id -> {
            if (id.equals(Seed.id(11))) {
                sleepUntilInterrupted();
            }
        });
        ForRecordingDecisions core = project.core().recording();
        RecordedDecision made = core.record(Seed.NOTION, SelectionPolicy.working(), ProbeListener.none());

        DecisionRecording read = RecordingFile.read(RecordingFile.content(made.recording()));

        assertThat(read.times().ranOut()).isTrue();
        assertThat(json(core.replay(read, Optional.empty(), Optional.empty()))).isEqualTo(json(made.orThrow()));
    }

    @Test
    void what_is_written_in_place_of_an_id_is_left_out() {
        InMemoryProject project = InMemoryProject.ofSeed();
        project.pins().edit(Seed.NOTION, "planted-secret-in-the-wrong-line");

        byte[] content = RecordingFile.content(project.core()
                .recording()
                .record(Seed.NOTION, SelectionPolicy.working(), ProbeListener.none())
                .recording());

        assertThat(text(content)).doesNotContain("planted");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[]", "null", "\"text\"", "{\"format\": \"other\"}", "\u0000\u0001", "{\"groups\": []}"
            })
    void other_files_are_told_from_recordings(String content) {
        assertThatThrownBy(() -> RecordingFile.read(content.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("is no recording of a decision");
    }

    @Test
    void a_version_that_is_not_known_is_named() {
        String other = text(content()).replace("\"version\" : 1", "\"version\" : 7");

        assertThatThrownBy(() -> RecordingFile.read(other.getBytes(StandardCharsets.UTF_8)))
                .hasMessageStartingWith("is a recording of version 7, and this program reads version 1");
    }

    @Test
    void a_damaged_recording_is_called_that_wherever_it_breaks_off() {
        String whole = text(content());
        for (int end = whole.indexOf("\"question\""); end < whole.length() - 2; end += 97) {
            byte[] broken = whole.substring(0, end).getBytes(StandardCharsets.UTF_8);
            assertThatThrownBy(() -> RecordingFile.read(broken))
                    .as("broken off at %s", end)
                    .hasMessageStartingWith("is a damaged recording");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"policy\" : \"working\"|\"policy\" : \"whatever\"",
                "\"candidates\" : 30|\"candidates\" : -1",
                "\"kind\" : \"ANSWERED\"|\"kind\" : \"ANSWERED?\"",
                "\"begun\" : \"2026|\"begun\" : \"MMXXVI",
                "\"lists\" : [|\"lists\" : null, \"none\" : [",
                "\"connector\" : \"notion\",|"
            })
    void a_part_that_makes_no_sense_is_damage(String change) {
        String[] parts = change.split("\\|", -1);
        String whole = text(content());
        String other = whole.replace(parts[0], parts[1]);

        assertThat(other).isNotEqualTo(whole);
        assertThatThrownBy(() -> RecordingFile.read(other.getBytes(StandardCharsets.UTF_8)))
                .hasMessageStartingWith("is a damaged recording");
    }

    private static byte[] content() {
        return RecordingFile.content(InMemoryProject.ofSeed()
                .core()
                .recording()
                .record(Seed.NOTION, SelectionPolicy.working(), ProbeListener.none())
                .recording());
    }

    private static SelectionPolicy policy(AWorld world, int seed) {
        int which = seed % (POLICIES.size() + 1);
        return which == POLICIES.size()
                ? new SelectionPolicy.ById(world.anyId())
                : SelectionPolicy.parse(POLICIES.get(which)).orElseThrow();
    }

    private static void sleepUntilInterrupted() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The record, or the failure, as it is published. */
    private static String told(Supplier<Decision> deciding) {
        try {
            return json(deciding.get());
        } catch (RemoteServiceException e) {
            return e.kind() + ": " + e.getMessage() + " " + e.retryAfter();
        }
    }

    private static String json(Decision decision) {
        return text(ContractJson.compact(DecisionJson.of(decision)));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
