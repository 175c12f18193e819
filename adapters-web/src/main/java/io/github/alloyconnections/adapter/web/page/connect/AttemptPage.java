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
                candidates(state).stream().map(found -> Found.of(found, now)).toList(),
                again(state),
                waits(state) ? "I cancelled" : "Forget this attempt",
                isUnpinned(state) && ownsIt(state),
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

    private static List<FoundConnection> candidates(AttemptState state) {
        return state instanceof AttemptState.Ambiguous ambiguous ? ambiguous.candidates() : List.of();
    }

    /** What a person is told first: a return is one, and what it says of itself is not believed before the list. */
    private static String headline(Attempt attempt) {
        boolean back = attempt.moments().returnedAt().isPresent();
        if (attempt.state() instanceof AttemptState.Looking && attempt.refusal().isPresent()) {
            return "Came back with a no; looking all the same…";
        } else if (attempt.state() instanceof AttemptState.Looking && back && !attempt.isWithoutPage()) {
            return "Came back; looking for the connection…";
        }
        return headline(attempt.state());
    }

    private static String headline(AttemptState state) {
        return state.match(new AttemptState.Cases<>(
                open -> "Waiting for your consent",
                looking -> "Looking for the connection…",
                found -> "Found, testing it…",
                tested -> tested.unpinned().isEmpty() ? "Tested, pinning it…" : "Found and tested, not pinned",
                pinned -> "Connected, tested and pinned",
                ambiguous -> "Which one is it?",
                notVisible -> "Not visible yet",
                refused -> "The connection was refused",
                expired -> "This attempt is over"));
    }

    /** The state in a list of attempts. */
    public static String words(AttemptState state) {
        return state.match(new AttemptState.Cases<>(
                open -> "waits for your consent",
                looking -> "looking for the connection",
                found -> "found",
                tested -> "tested",
                pinned -> "pinned",
                ambiguous -> "waits for you to say which one it is",
                notVisible -> "its connection was not visible yet",
                refused -> "refused",
                expired -> "over"));
    }

    private static List<String> lines(AttemptProgress progress) {
        AttemptState state = progress.attempt().state();
        List<String> lines = new ArrayList<>();
        AttemptJson json = AttemptJson.of(progress);
        Optional<Refusal> refusal = progress.attempt().refusal().filter(said -> state instanceof AttemptState.Looking);
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
        boolean proved = state instanceof AttemptState.Pinned;
        Optional.ofNullable(json.reason())
                .filter(reason -> !proved && !back)
                .map(AttemptPage::sentence)
                .ifPresent(lines::add);
        state.probed().map(AttemptPage::proof).ifPresent(lines::add);
        state.probed().flatMap(Health::next).ifPresent(lines::add);
        progress.change().ifPresent(change -> lines.addAll(changes(change)));
        progress.trouble().ifPresent(trouble -> lines.add("The latest look failed and is repeated: " + trouble));
        if (state instanceof AttemptState.Refused || state instanceof AttemptState.Expired) {
            lines.add("Nothing was pinned or changed.");
        }
        return lines;
    }

    private static boolean isBackWithoutAWord(Attempt attempt) {
        return attempt.state() instanceof AttemptState.Looking
                && attempt.refusal().isEmpty()
                && attempt.moments().returnedAt().isPresent()
                && !attempt.isWithoutPage();
    }

    /** Whether it is the time at which people say that they have cancelled. */
    private static boolean waits(AttemptState state) {
        return state instanceof AttemptState.Open || state instanceof AttemptState.Looking;
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
        return state.match(new AttemptState.Cases<>(
                open -> Tone.PLAIN,
                looking -> Tone.PLAIN,
                found -> Tone.PLAIN,
                tested -> tested.unpinned().isEmpty()
                        ? Tone.PLAIN
                        : Tone.of(tested.health().state()),
                pinned -> Tone.of(pinned.health().state()),
                ambiguous -> Tone.DOUBT,
                notVisible -> Tone.DOUBT,
                refused -> Tone.BAD,
                expired -> Tone.BAD));
    }

    private static Optional<String> again(AttemptState state) {
        return state.match(new AttemptState.Cases<>(
                open -> Optional.of("I have allowed it: look now"),
                looking -> Optional.empty(),
                found -> Optional.empty(),
                tested -> tested.unpinned().isPresent() ? Optional.of("Test it again") : Optional.empty(),
                pinned -> Optional.empty(),
                ambiguous -> Optional.of("Look again"),
                notVisible -> Optional.of("Look again"),
                refused -> Optional.of("Look all the same"),
                expired -> Optional.empty()));
    }

    private static boolean isWithoutConnection(AttemptState state) {
        return state instanceof AttemptState.NotVisible
                || state instanceof AttemptState.Refused
                || state instanceof AttemptState.Expired;
    }

    private static boolean isUnpinned(AttemptState state) {
        return state instanceof AttemptState.Tested tested && tested.unpinned().isPresent();
    }

    /** A connection that works and was not pinned belongs to another user, and is no business of this project's pin. */
    private static boolean ownsIt(AttemptState state) {
        return state.probed().map(health -> !health.state().isUsable()).orElse(false);
    }
}
