package io.github.alloyconnections.spring;

import io.github.alloyconnections.domain.connection.Account;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.step.NextStep;
import io.github.alloyconnections.library.AlloyException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** Tells what is known of the connection; a scrape never waits for Alloy, and never makes more calls than the clock allows. */
final class AlloyConnectionsHealthIndicator implements HealthIndicator {

    private final ConnectionHealth known;

    AlloyConnectionsHealthIndicator(ConnectionHealth known) {
        this.known = known;
    }

    @Override
    public Health health() {
        Look look = known.latest();
        Health.Builder health = Health.status(status(look.standing()));
        look.decision().ifPresent(decision -> describe(decision, health));
        look.failure().ifPresent(failure -> describe(failure, health));
        known.age()
                .ifPresentOrElse(
                        age -> health.withDetail("secondsAgo", age.toSeconds()),
                        () -> health.withDetail("reason", "not tried yet; a first look has begun"));
        known.lastCertain()
                .ifPresent(last ->
                        health.withDetail("lastCertain", status(last.standing()).getCode()));
        return health.build();
    }

    private static Status status(Standing standing) {
        return switch (standing) {
            case WORKS -> Status.UP;
            case FAILS -> Status.DOWN;
            case UNKNOWN -> Status.UNKNOWN;
        };
    }

    private static void describe(Decision decision, Health.Builder health) {
        decision.chosen().ifPresent(chosen -> describe(chosen, health));
        health.withDetail("reason", decision.reason())
                .withDetail("policy", decision.policy())
                .withDetail("verified", decision.verified())
                .withDetail("tried", decision.tried())
                .withDetail("decidedAt", decision.decidedAt().toString());
    }

    private static void describe(ConnectionEntry chosen, Health.Builder health) {
        health.withDetail("connection", chosen.id().value());
        chosen.connection().name().ifPresent(name -> health.withDetail("name", name));
        chosen.account().flatMap(Account::name).ifPresent(account -> health.withDetail("account", account));
    }

    private static void describe(AlloyException failure, Health.Builder health) {
        health.withDetail("code", failure.code()).withDetail("message", String.valueOf(failure.getMessage()));
        if (!failure.next().isEmpty()) {
            health.withDetail(
                    "next", failure.next().stream().map(NextStep::command).toList());
        }
    }
}
