package io.github.alloyconnections.domain.usecase.diagnosing;

import io.github.alloyconnections.domain.diagnosis.Check;
import io.github.alloyconnections.domain.diagnosis.Check.Result;
import io.github.alloyconnections.domain.diagnosis.Check.Subject;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import java.util.Optional;
import java.util.Set;

/** Whether Alloy's API answers at all, at this address and in this version: everything else rests on it. */
record AddressCheck(SettingsShown settings) {

    static final String NAME = "Alloy's address";
    private static final String BASE_URL = "ALLOY_BASE_URL";
    private static final String VERSION = "ALLOY_API_VERSION";
    private static final String USUAL_ADDRESS = "https://production.runalloy.com";
    private static final Set<String> VERSIONS = Set.of("2025-09", "2025-06");
    private static final Set<String> NOT_A_PERSONS = Set.of("built-in", "sandbox");
    private static final NextStep AGAIN =
            NextStep.run(CommandName.DOCTOR, "again, when the network or Alloy has recovered");
    private static final NextStep OTHER_VERSION = NextStep.run(
            CommandName.STATUS,
            "shows base URL, version and proxy, and where each is set; version 2025-09 is the one this program is made for");
    private static final NextStep OTHER_ADDRESS = NextStep.run(
            CommandName.DOCTOR.with("--base-url", USUAL_ADDRESS),
            "tries Alloy's own address; if that answers, correct " + BASE_URL);

    /**
     * What the question for the catalogue showed of it. Some servers have none; where there are not even lists, it is not
     * Alloy.
     *
     * @param lists asks for one
     */
    Check of(Optional<RemoteServiceException> trouble, Runnable lists) {
        if (trouble.filter(AddressCheck::isNoCatalogue).isPresent() && isAnswered(lists)) {
            return passed("the lists of connections answer, though there is no list of connectors" + used());
        }
        return trouble.map(this::failed).orElseGet(() -> passed("Alloy's API answers" + used()));
    }

    /** Whether that is what a server says which has no catalogue. */
    static boolean isNoCatalogue(RemoteServiceException trouble) {
        return trouble.kind() == Kind.WRONG_ADDRESS || trouble.kind() == Kind.NOT_FOUND;
    }

    private static boolean isAnswered(Runnable lists) {
        try {
            lists.run();
            return true;
        } catch (RemoteServiceException e) {
            return false;
        }
    }

    private Check failed(RemoteServiceException trouble) {
        return switch (trouble.kind()) {
            case KEY_MISSING ->
                new Check(
                        Subject.KEY,
                        NAME,
                        Result.SKIPPED,
                        "not asked: no API key is set (ALLOY_API_KEY)",
                        Optional.empty());
            case KEY_REFUSED, KEY_FORBIDDEN, RATE_LIMITED, INTERRUPTED -> passed("Alloy's API answers" + used());
            case WRONG_ADDRESS, NOT_FOUND ->
                Check.of(Subject.SETTINGS, NAME, Result.FAILED, trouble.getMessage() + used(), remedy());
            default ->
                Check.of(
                        Subject.UPSTREAM,
                        NAME,
                        Result.FAILED,
                        trouble.getMessage() + used(),
                        isOwnAddress() ? OTHER_ADDRESS : AGAIN);
        };
    }

    private static Check passed(String detail) {
        return Check.passed(Subject.SETTINGS, NAME, detail);
    }

    /** A version that nobody has heard of explains it already. */
    private NextStep remedy() {
        boolean odd = settings.find(VERSION)
                .filter(setting -> !VERSIONS.contains(setting.shown()))
                .isPresent();
        return odd || !isOwnAddress() ? OTHER_VERSION : OTHER_ADDRESS;
    }

    /** Whether a person has set another address than Alloy's, which may be wrong. */
    private boolean isOwnAddress() {
        return settings.find(BASE_URL)
                .filter(setting -> !NOT_A_PERSONS.contains(setting.origin()))
                .filter(setting -> !setting.shown().equals(USUAL_ADDRESS)
                        && !setting.shown().equals(USUAL_ADDRESS + "/"))
                .isPresent();
    }

    /** The two settings that decide it, each with its origin. */
    private String used() {
        return settings.of(BASE_URL, VERSION);
    }
}
