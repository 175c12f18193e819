package io.github.alloyconnections.adapter.alloy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;

import io.github.alloyconnections.adapter.alloy.http.Pacing;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.health.ProbeBudget;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.port.driven.DrivenPorts;
import io.github.alloyconnections.domain.testing.AConnection;
import io.github.alloyconnections.domain.testing.ExchangedPorts;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.usecase.ConnectionsCore;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/** The verdict table is total: each status with each body has a verdict, and only what proves death says dead. */
class AnyAnswerTest extends AlloyTest {

    /** Of what a body can be the proof, with a status that goes with it. */
    private enum Proof {
        NOTHING,
        /** An Alloy that answers 401 or 403 in its own words, while the key is fine. */
        REFUSAL,
        /** Words about a credential that is not there, whatever refusal they come with. */
        MISSING,
        /** What the provider says of its token, inside an answer of success. */
        TOKEN
    }

    private record Body(String text, String type, Proof proof) {}

    private static final String JSON = "application/json";
    private static final String PAGE = "<!doctype html><title>Access denied</title>Credential not found";

    private static final Gen<Body> BODIES = arbitrary()
            .pick(List.of(
                    new Body("", JSON, Proof.NOTHING),
                    new Body("{}", JSON, Proof.NOTHING),
                    new Body("[]", JSON, Proof.NOTHING),
                    new Body("null", JSON, Proof.NOTHING),
                    new Body("true", JSON, Proof.NOTHING),
                    new Body("{\"results\":", JSON, Proof.NOTHING),
                    new Body("{\"results\":7}", JSON, Proof.NOTHING),
                    new Body("{\"responseData\":{\"object\":\"list\",\"results\":[]}}", JSON, Proof.NOTHING),
                    new Body("{\"blocked\":true}", JSON, Proof.NOTHING),
                    new Body(PAGE, "text/html", Proof.NOTHING),
                    new Body(PAGE, JSON, Proof.NOTHING),
                    new Body("Credential not found", "text/plain", Proof.NOTHING),
                    new Body("\u0000\ufffd", "application/octet-stream", Proof.NOTHING),
                    new Body("{\"message\":\"no\"}", JSON, Proof.REFUSAL),
                    new Body("{\"message\":\"API token is invalid\"}", JSON, Proof.REFUSAL),
                    new Body("{\"message\":\"Credential not found\"}", JSON, Proof.MISSING),
                    new Body("{\"error\":{\"code\":\"CREDENTIAL_NOT_FOUND\"}}", JSON, Proof.MISSING),
                    new Body(inside("unauthorized"), JSON, Proof.TOKEN),
                    new Body(inside("token_revoked"), JSON, Proof.TOKEN),
                    new Body(inside("rate_limited"), JSON, Proof.NOTHING),
                    new Body(inside("oops"), JSON, Proof.NOTHING)));

    private static final Gen<Integer> STATUSES = integers()
            .between(200, 599)
            .mix(
                    arbitrary()
                            .pick(List.of(200, 201, 202, 400, 401, 403, 404, 407, 408, 409, 418, 422, 429, 500, 503)),
                    60);

    private static String inside(String code) {
        return "{\"status\":\"success\",\"responseData\":{\"object\":\"error\",\"status\":401,\"code\":\"" + code
                + "\",\"message\":\"said by the provider\"}}";
    }

    @Test
    void each_status_with_each_body_has_a_verdict_and_only_proof_says_dead() {
        qt().forAll(STATUSES, BODIES).checkAssert((status, body) -> {
            Health health = health(status, body);

            assertThat(health.proof()).isNotBlank();
            if (health.state().isDead()) {
                assertThat(provesDeath(status, body)).as(health.toString()).isTrue();
            }
            if (health.state().isUsable()) {
                assertThat(status).isBetween(200, 299);
            }
        });
    }

    private static boolean provesDeath(int status, Body body) {
        return switch (body.proof()) {
            case NOTHING -> false;
            case REFUSAL -> status == 401 || status == 403;
            // Not what a broken or limiting Alloy says, and not what a redirect brings along.
            case MISSING -> status < 300 || (status >= 400 && status < 500 && status != 408 && status != 429);
            case TOKEN -> status < 300;
        };
    }

    private Health health(int status, Body body) {
        boolean bare = body.text().isEmpty() || status == 204 || status == 205 || status == 304;
        byte[] bytes = bare ? new byte[0] : body.text().getBytes(StandardCharsets.UTF_8);
        alloy.on(SEARCH, StubAlloy.bytes(status, body.type(), bytes));
        InMemoryProject project = new InMemoryProject()
                .runAs(USER)
                .with(AConnection.of(ID).ownedBy(USER).build());
        try (AlloyAdapters asked = AlloyAdapters.over(settings(alloy.url()), CLOCK, once(), ticker)) {
            // A key that is fine, a list that shows the connection, and Alloy for the probe.
            DrivenPorts ports =
                    ExchangedPorts.of(project.ports()).probe(asked.probe()).all();
            return ConnectionsCore.over(ports, ProbeBudget.standard(), CLOCK)
                    .verifying()
                    .verify(NOTION, List.of(ID), Optional.empty(), ProbeListener.none())
                    .entries()
                    .get(0)
                    .health()
                    .orElseThrow();
        }
    }

    private static Pacing once() {
        Pacing real = quick();
        return new Pacing(
                1, real.firstPause(), real.noNewTryAfter(), real.patience(), real.calm(), 1_000_000, real.inFlight());
    }
}
