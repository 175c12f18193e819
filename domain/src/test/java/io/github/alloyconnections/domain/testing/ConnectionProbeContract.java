package io.github.alloyconnections.domain.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.alloyconnections.domain.connection.ActionId;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.health.ProbeOutcome;
import io.github.alloyconnections.domain.health.ProbeOutcome.AccessDenied;
import io.github.alloyconnections.domain.health.ProbeOutcome.Answered;
import io.github.alloyconnections.domain.health.ProbeOutcome.Cause;
import io.github.alloyconnections.domain.health.ProbeOutcome.CredentialNotFound;
import io.github.alloyconnections.domain.health.ProbeOutcome.Inconclusive;
import io.github.alloyconnections.domain.health.ProbeOutcome.NotProbeable;
import io.github.alloyconnections.domain.health.ProbeOutcome.ProviderError;
import io.github.alloyconnections.domain.port.driven.ConnectionProbe;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link ConnectionProbe} keeps to. */
public abstract class ConnectionProbeContract {

    private static final String CALL = "post-search";

    /** The probe of an Alloy in this state. */
    protected abstract ConnectionProbe probeIn(Scene scene);

    @Test
    void an_answer_counts_what_it_holds() {
        ProbeOutcome outcome = probe(Scene.SEED, Seed.id(11), Seed.USER);

        assertThat(outcome)
                .asInstanceOf(InstanceOfAssertFactories.type(Answered.class))
                .satisfies(answered -> assertThat(answered.call()).isEqualTo(CALL))
                .satisfies(answered -> assertThat(answered.count()).isPresent());
    }

    @Test
    void the_keys_own_connections_answer_the_key() {
        assertThat(probe(Scene.KEY_OWNER, Seed.id(11), Seed.KEY)).isInstanceOf(Answered.class);
    }

    @Test
    void each_owner_is_a_context_of_its_own() {
        ConnectionProbe probe = probeIn(Scene.WRONG_OWNER);

        assertThat(probe(probe, Seed.id(11), Seed.USER)).isInstanceOf(CredentialNotFound.class);
        assertThat(probe(probe, Seed.id(11), Seed.KEY)).isInstanceOf(Answered.class);
    }

    @Test
    void what_no_list_shows_is_probed_all_the_same() {
        ConnectionProbe probe = probeIn(Scene.UNLISTED);

        assertThat(probe(probe, Seed.UNLISTED, Seed.USER)).isInstanceOf(Answered.class);
        assertThat(probe(probe, Seed.id(11), Seed.USER)).isInstanceOf(CredentialNotFound.class);
    }

    @Test
    void what_nobody_has_is_not_found() {
        assertThat(probe(Scene.SEED, Seed.UNHEARD_OF, Seed.USER)).isInstanceOf(CredentialNotFound.class);
    }

    @ParameterizedTest
    @CsvSource({"1,CredentialNotFound", "2,ProviderError", "3,CredentialNotFound", "4,AccessDenied"})
    void each_death_is_told_apart(int number, String outcome) {
        assertThat(probe(Scene.ALL_DEAD, Seed.id(number), Seed.USER).getClass().getSimpleName())
                .isEqualTo(outcome);
    }

    @Test
    void a_providers_error_keeps_the_providers_code() {
        assertThat(probe(Scene.LIMITED, Seed.id(11), Seed.USER))
                .asInstanceOf(InstanceOfAssertFactories.type(ProviderError.class))
                .extracting(ProviderError::call, ProviderError::code)
                .containsExactly(CALL, "restricted_resource");
        assertThat(probe(Scene.DEAD_NEWEST, Seed.id(11), Seed.USER))
                .asInstanceOf(InstanceOfAssertFactories.type(ProviderError.class))
                .extracting(ProviderError::code)
                .isEqualTo("unauthorized");
    }

    @ParameterizedTest
    @CsvSource({"OUTAGE,UNAVAILABLE", "GARBAGE,UNREADABLE", "RATE_LIMITED,RATE_LIMITED"})
    void trouble_is_inconclusive_and_never_a_verdict(Scene scene, Cause cause) {
        assertThat(probe(scene, Seed.id(11), Seed.USER))
                .asInstanceOf(InstanceOfAssertFactories.type(Inconclusive.class))
                .satisfies(open -> assertThat(open.cause()).isEqualTo(cause))
                .satisfies(open -> assertThat(open.retryAfter().isPresent()).isEqualTo(scene == Scene.RATE_LIMITED));
    }

    @Test
    void a_refusal_with_401_is_an_outcome() {
        assertThat(probe(Scene.KEY_REFUSED, Seed.id(11), Seed.USER))
                .asInstanceOf(InstanceOfAssertFactories.type(AccessDenied.class))
                .extracting(AccessDenied::status)
                .isEqualTo(401);
    }

    @Test
    void a_missing_key_concerns_them_all_and_is_thrown() {
        ConnectionProbe probe = probeIn(Scene.KEY_MISSING);

        assertThatExceptionOfType(RemoteServiceException.class)
                .isThrownBy(() -> probe(probe, Seed.id(11), Seed.USER))
                .returns(Kind.KEY_MISSING, RemoteServiceException::kind);
    }

    @Test
    void an_interruption_is_thrown_and_stays_known() {
        ConnectionProbe probe = probeIn(Scene.SEED);
        Thread.currentThread().interrupt();
        try {
            assertThatExceptionOfType(RemoteServiceException.class)
                    .isThrownBy(() -> probe(probe, Seed.id(11), Seed.USER))
                    .returns(Kind.INTERRUPTED, RemoteServiceException::kind);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void a_named_action_is_the_call_that_is_made() {
        assertThat(probeIn(Scene.SEED).probe(Seed.id(11), Seed.NOTION, Seed.USER, action("get-self")))
                .isInstanceOf(Answered.class)
                .returns("get-self", ProbeOutcome::call);
    }

    @ParameterizedTest
    @ValueSource(strings = {"get-nothing-of-that-name", "post-page", "deleteDatabase", "patch-page"})
    void what_is_unknown_or_might_write_is_not_called(String name) {
        assertThat(probeIn(Scene.SEED).probe(Seed.id(11), Seed.NOTION, Seed.USER, action(name)))
                .isInstanceOf(NotProbeable.class);
    }

    @Test
    void many_may_ask_at_once() {
        ConnectionProbe probe = probeIn(Scene.SEED);

        List<ProbeOutcome> outcomes = IntStream.rangeClosed(1, 11)
                .parallel()
                .mapToObj(number -> probe(probe, Seed.id(number), Seed.USER))
                .toList();

        assertThat(outcomes).hasSize(11).hasOnlyElementsOfType(Answered.class);
    }

    private ProbeOutcome probe(Scene scene, ConnectionId id, Owner owner) {
        return probe(probeIn(scene), id, owner);
    }

    private static ProbeOutcome probe(ConnectionProbe probe, ConnectionId id, Owner owner) {
        return probe.probe(id, Seed.NOTION, owner, Optional.empty());
    }

    private static Optional<ActionId> action(String name) {
        return Optional.of(new ActionId(name));
    }
}
