package io.github.alloyconnections.adapter.web.page.connect;

import io.github.alloyconnections.adapter.web.page.part.DisplayTime;
import io.github.alloyconnections.adapter.web.page.part.HealthText;
import io.github.alloyconnections.adapter.web.page.part.PageFrame;
import io.github.alloyconnections.adapter.web.page.part.Tone;
import io.github.alloyconnections.adapter.web.question.Names;
import io.github.alloyconnections.contract.json.AttemptJson;
import io.github.alloyconnections.domain.attempt.Attempt;
import io.github.alloyconnections.domain.attempt.AttemptProgress;
import io.github.alloyconnections.domain.attempt.AttemptState;
import io.github.alloyconnections.domain.attempt.AttemptState.Stage;
import io.github.alloyconnections.domain.attempt.FoundConnection;
import io.github.alloyconnections.domain.attempt.Refusal;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.pin.PinChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * How an attempt stands, as its page says it: only what has been proved.
 *
 * @param steps what has been done of what is to be done
 * @param headline the state in a few words
 * @param lines what there is to know about it
 * @param found the attempt's connection
 * @param candidates those among which a person must choose
 * @param again what the button that takes it up again is called; empty if there is none
 * @param forget what the button that gives it up is called
 * @param insist whether the connection can be pinned all the same
 * @param left how long it goes on by itself, or can be taken up; empty if it has come to rest
 * @param anew what makes a second click on the button that begins anew the same attempt; empty if there is none
 */
public record AttemptPage(
        PageFrame frame,
        String id,
        String connector,
        Tone tone,
        List<Step> steps,
        String headline,
        List<String> lines,
        Optional<Found> found,
        List<Found> candidates,
        Optional<String> again,
        String forget,
        boolean insist,
        Optional<String> anew,
        Optional<TimeLeft> left) {

    /** A step of every attempt; {@code state} is done, now, failed or open. */
    public record Step(String name, String state) {}

    /** A connection that the attempt made, or may have made. */
    public record Found(String id, String name, DisplayTime created) {

        static Found of(FoundConnection connection, Instant now) {
            return new Found(
                    connection.id().value(),
                    connection.name().map(Names::shown).orElse(Names.NONE),
                    DisplayTime.of(connection.createdAt(), now));
        }
    }

    static AttemptPage of(PageFrame frame, AttemptProgress progress, Instant now) {
        Attempt attempt = progress.attempt();
        AttemptState state = attempt.state();
        return new AttemptPage(
                frame.titled(headline(attempt)).live(!state.isSettled()),
                attempt.id().value(),
                attempt.connector().value(),
                tone(state),
                Steps.of(attempt),
                headline(attempt),
                lines(progress),
                state.claimed().map(found -> Found.of(found, now)),
                state.candidates().stream().map(found -> Found.of(found, now)).toList(),
                again(state),
                waits(state) ? "I cancelled" : "Forget this attempt",
                state.unpinned().isPresent() && ownsIt(state),
                isWithoutConnection(state) ? Optional.of(UUID.randomUUID().toString()) : Optional.empty(),
                TimeLeft.of(attempt, now));
    }

    /** Whether a new attempt is more to the point than one more look at this one. */
    public boolean isOver() {
        return anew.isPresent() && tone == Tone.BAD;
    }

    public String mainIf(boolean most) {
        return most ? "main" : "quiet";
    }

    /** What a person is told first: a return is one, and what it says of itself is not believed before the list. */
    private static String headline(Attempt attempt) {
        boolean back = attempt.moments().returnedAt().isPresent();
        if (attempt.stage() == Stage.LOOKING && attempt.refusal().isPresent()) {
            return "Came back with a no; looking all the same…";
        } else if (attempt.stage() == Stage.LOOKING && back && !attempt.isWithoutPage()) {
            return "Came back; looking for the connection…";
        }
        return headline(attempt.state());
    }

    private static String headline(AttemptState state) {
        return switch (state.stage()) {
            case OPEN -> "Waiting for your consent";
            case LOOKING -> "Looking for the connection…";
            case FOUND -> "Found, testing it…";
            case TESTED -> state.unpinned().isEmpty() ? "Tested, pinning it…" : "Found and tested, not pinned";
            case PINNED -> "Connected, tested and pinned";
            case AMBIGUOUS -> "Which one is it?";
            case NOT_VISIBLE -> "Not visible yet";
            case REFUSED -> "The connection was refused";
            case EXPIRED -> "This attempt is over";
        };
    }

    /** The state in a list of attempts. */
    public static String words(AttemptState state) {
        return switch (state.stage()) {
            case OPEN -> "waits for your consent";
            case LOOKING -> "looking for the connection";
            case FOUND -> "found";
            case TESTED -> "tested";
            case PINNED -> "pinned";
            case AMBIGUOUS -> "waits for you to say which one it is";
            case NOT_VISIBLE -> "its connection was not visible yet";
            case REFUSED -> "refused";
            case EXPIRED -> "over";
        };
    }

    private static List<String> lines(AttemptProgress progress) {
        AttemptState state = progress.attempt().state();
        List<String> lines = new ArrayList<>();
        AttemptJson json = AttemptJson.of(progress);
        Optional<Refusal> refusal = progress.attempt().refusal().filter(said -> state.stage() == Stage.LOOKING);
        refusal.ifPresent(said -> lines.add("The return said: " + said.error()
                + said.description().map(text -> " (" + text + ")").orElse("")
                + ". Whether a connection was made shows Alloy’s list alone, so that is read first."));
        boolean back = isBackWithoutAWord(progress.attempt());
        if (back) {
            lines.add(
                    "That the return brought no code is normal: Alloy keeps it to itself. After Cancel it can look the"
                            + " same, so what counts is what Alloy’s list shows; a new connection can take up to a minute to"
                            + " appear there.");
            lines.add("If you cancelled, say so: then nothing is waited for, and nothing will be pinned.");
        }
        boolean proved = state.stage() == Stage.PINNED;
        Optional.ofNullable(json.reason())
                .filter(reason -> !proved && !back)
                .map(AttemptPage::sentence)
                .ifPresent(lines::add);
        state.probed().map(AttemptPage::proof).ifPresent(lines::add);
        state.probed().flatMap(Health::next).ifPresent(lines::add);
        progress.change().ifPresent(change -> lines.addAll(changes(change)));
        progress.trouble().ifPresent(trouble -> lines.add("The latest look failed and is repeated: " + trouble));
        if (state.stage() == Stage.REFUSED || state.stage() == Stage.EXPIRED) {
            lines.add("Nothing was pinned or changed.");
        }
        return lines;
    }

    private static boolean isBackWithoutAWord(Attempt attempt) {
        return attempt.stage() == Stage.LOOKING
                && attempt.refusal().isEmpty()
                && attempt.moments().returnedAt().isPresent()
                && !attempt.isWithoutPage();
    }

    /** Whether it is the time at which people say that they have cancelled. */
    private static boolean waits(AttemptState state) {
        return state.stage() == Stage.OPEN || state.stage() == Stage.LOOKING;
    }

    private static String sentence(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
    }

    private static String proof(Health health) {
        return "Test: " + HealthText.state(health.state()) + "; " + HealthText.proof(health);
    }

    private static List<String> changes(PinChange change) {
        List<String> lines = new ArrayList<>();
        lines.add(change.file() + " says " + change.variable() + "="
                + change.current().orElse(""));
        lines.addAll(change.notices());
        return lines;
    }

    private static Tone tone(AttemptState state) {
        return switch (state.stage()) {
            case OPEN, LOOKING, FOUND -> Tone.PLAIN;
            case TESTED -> state.unpinned().isEmpty() ? Tone.PLAIN : ofProbe(state);
            case PINNED -> ofProbe(state);
            case AMBIGUOUS, NOT_VISIBLE -> Tone.DOUBT;
            case REFUSED, EXPIRED -> Tone.BAD;
        };
    }

    private static Tone ofProbe(AttemptState state) {
        return state.probed().map(health -> Tone.of(health.state())).orElse(Tone.PLAIN);
    }

    private static Optional<String> again(AttemptState state) {
        return switch (state.stage()) {
            case OPEN -> Optional.of("I have allowed it: look now");
            case TESTED -> state.unpinned().map(why -> "Test it again");
            case AMBIGUOUS, NOT_VISIBLE -> Optional.of("Look again");
            case REFUSED -> Optional.of("Look all the same");
            case LOOKING, FOUND, PINNED, EXPIRED -> Optional.empty();
        };
    }

    private static boolean isWithoutConnection(AttemptState state) {
        return switch (state.stage()) {
            case NOT_VISIBLE, REFUSED, EXPIRED -> true;
            case OPEN, LOOKING, FOUND, TESTED, PINNED, AMBIGUOUS -> false;
        };
    }

    /** A connection that works and was not pinned belongs to another user, and is no business of this project's pin. */
    private static boolean ownsIt(AttemptState state) {
        return state.probed().map(health -> !health.state().isUsable()).orElse(false);
    }
}
