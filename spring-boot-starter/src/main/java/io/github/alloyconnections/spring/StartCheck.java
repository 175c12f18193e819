package io.github.alloyconnections.spring;

import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.library.AlloyException;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** Tries the connection when a program starts, if it wants that. */
final class StartCheck implements SmartInitializingSingleton {

    private static final Log LOG = LogFactory.getLog(StartCheck.class);

    private final ConnectionHealth health;
    private final VerifyAtStart wanted;

    StartCheck(ConnectionHealth health, VerifyAtStart wanted) {
        this.health = health;
        this.wanted = wanted;
    }

    @Override
    public void afterSingletonsInstantiated() {
        switch (wanted) {
            case FALSE -> {}
            case TRUE -> health.lookInBackground(() -> tell(health.latest()));
            case FAIL -> insist(health.refresh());
        }
    }

    private static void insist(Look look) {
        if (look.standing() != Standing.FAILS) {
            tell(look);
            return;
        }
        look.failure().ifPresent(failure -> {
            throw failure;
        });
    }

    private static void tell(Look look) {
        look.failure()
                .ifPresentOrElse(
                        failure -> LOG.warn(said(failure)),
                        () -> look.decision().ifPresent(StartCheck::tell));
    }

    private static void tell(Decision decision) {
        decision.chosen()
                .ifPresent(chosen ->
                        LOG.info("Alloy connection " + chosen.id().value() + " is used: " + decision.reason()));
    }

    private static String said(AlloyException failure) {
        return "No Alloy connection can be used now: " + failure.getMessage();
    }
}
