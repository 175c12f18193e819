package io.github.alloyconnections.adapter.web.page.part;

import io.github.alloyconnections.adapter.web.question.Names;
import io.github.alloyconnections.domain.failure.Failure;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.pin.PinChange;
import io.github.alloyconnections.domain.pin.PinResult;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.ConnectionOverview;
import io.github.alloyconnections.domain.selection.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What came of something that a person asked for, said once at the top of the page.
 *
 * @param way what to press now, if there is one thing
 * @param pause the time before anything else should be asked of Alloy
 * @param insist the connection that can be pinned all the same, if that is a sensible thing to offer
 */
public record FlashMessage(
        Tone tone,
        String title,
        List<String> lines,
        Optional<Onward> way,
        Optional<AskedPause> pause,
        Optional<String> insist) {

    public FlashMessage {
        lines = List.copyOf(lines);
    }

    public static FlashMessage of(Tone tone, String title, List<String> lines) {
        return new FlashMessage(tone, title, lines, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** What went wrong just now. */
    public static FlashMessage of(Failure failure, Instant now) {
        List<String> lines = new ArrayList<>(List.of(FailureWords.sentence(failure)));
        FailureWords.detail(failure).ifPresent(lines::add);
        return new FlashMessage(
                failure.isPassing() ? Tone.DOUBT : Tone.BAD,
                FailureWords.headline(failure.code()),
                lines,
                Optional.empty(),
                AskedPause.after(failure, now),
                Optional.empty());
    }

    /** The same, as it is later. */
    public FlashMessage at(Instant now) {
        return new FlashMessage(
                tone, title, lines, way, pause.map(asked -> asked.at(now)).filter(asked -> !asked.isOver()), insist);
    }

    /** The same, with one more line and something to press. */
    public FlashMessage with(String line, Onward next) {
        List<String> more = new ArrayList<>(lines);
        more.add(line);
        return new FlashMessage(tone, title, more, Optional.of(next), pause, insist);
    }

    /** What came of pinning this connection. */
    public static FlashMessage of(PinResult result, String id) {
        return result.change()
                .map(change -> pinned(change, result))
                .orElseGet(() -> new FlashMessage(
                        result.decision().outcome() == Outcome.CANNOT_TELL ? Tone.DOUBT : Tone.BAD,
                        "Not pinned",
                        notPinned(result),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(id)));
    }

    private static FlashMessage pinned(PinChange change, PinResult result) {
        List<String> lines = new ArrayList<>();
        lines.add(change.file() + " now says " + change.variable() + "="
                + change.current().orElse(""));
        if (result.forced()) {
            lines.add("You insisted: no test vouches for it.");
        } else if (!result.decision().verified()) {
            lines.add("It is unverified: there is no read-only call to test it with.");
        }
        lines.addAll(change.notices());
        boolean changed = change.effect() == PinChange.Effect.WRITTEN;
        boolean vouched = result.decision().verified() && !result.forced();
        return of(vouched ? Tone.GOOD : Tone.DOUBT, changed ? "Pinned" : "It was pinned already", lines);
    }

    private static List<String> notPinned(PinResult result) {
        List<String> lines = new ArrayList<>();
        lines.add(result.decision().reason());
        result.decision().remarks().remedies().stream().limit(1).forEach(lines::add);
        lines.add("Nothing was written.");
        return lines;
    }

    /** What came of emptying the pin. */
    public static FlashMessage of(PinChange change) {
        if (change.effect() == PinChange.Effect.UNCHANGED) {
            return of(Tone.PLAIN, "Nothing was pinned", change.notices());
        }
        List<String> lines = new ArrayList<>();
        lines.add(change.file() + " no longer names a connection in " + change.variable());
        lines.addAll(change.notices());
        return of(Tone.GOOD, "Unpinned", lines);
    }

    /** What probes showed. */
    public static FlashMessage of(ConnectionOverview probed) {
        List<Health> known = probed.entries().stream()
                .map(ConnectionEntry::health)
                .flatMap(Optional::stream)
                .toList();
        if (probed.entries().size() == 1 && known.size() == 1) {
            return one(probed.entries().get(0), known.get(0));
        }
        long usable = known.stream().filter(health -> health.state().isUsable()).count();
        long dead = known.stream().filter(health -> health.state().isDead()).count();
        List<String> lines = new ArrayList<>();
        lines.add(dead + " do not work, " + (known.size() - usable - dead) + " could not be judged");
        int untried = probed.entries().size() - known.size();
        if (untried > 0) {
            lines.add(untried + " were not tried: the budget for one run was spent");
        }
        Tone tone = usable == known.size() ? Tone.GOOD : usable > 0 ? Tone.DOUBT : Tone.BAD;
        return of(tone, usable + " of " + known.size() + " tested connections work", lines);
    }

    private static FlashMessage one(ConnectionEntry entry, Health health) {
        List<String> lines = new ArrayList<>();
        lines.add(HealthText.proof(health));
        health.next().ifPresent(lines::add);
        String name =
                entry.connection().name().map(Names::shown).orElse(entry.id().value());
        return of(Tone.of(health.state()), name + ": " + HealthText.state(health.state()), lines);
    }
}
