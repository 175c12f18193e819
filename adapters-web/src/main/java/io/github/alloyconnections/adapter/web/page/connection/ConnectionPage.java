package io.github.alloyconnections.adapter.web.page.connection;

import io.github.alloyconnections.adapter.web.page.list.ConnectionTable;
import io.github.alloyconnections.adapter.web.page.part.Badge;
import io.github.alloyconnections.adapter.web.page.part.DisplayTime;
import io.github.alloyconnections.adapter.web.page.part.FlashMessage;
import io.github.alloyconnections.adapter.web.page.part.HealthText;
import io.github.alloyconnections.adapter.web.page.part.PageFrame;
import io.github.alloyconnections.adapter.web.page.part.Tone;
import io.github.alloyconnections.adapter.web.page.part.Waiting;
import io.github.alloyconnections.adapter.web.question.Names;
import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.CreationTime;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.Ladder;
import io.github.alloyconnections.domain.selection.Survey;
import io.github.alloyconnections.domain.selection.Verdict;
import io.github.alloyconnections.domain.twins.TwinGroup;
import io.github.alloyconnections.domain.usage.Usage;
import io.github.alloyconnections.domain.usage.UsageReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One connection and all that is known of it.
 *
 * @param connector its connector's id
 * @param app what people call the connector
 * @param query what is put behind a path to stay with this connector
 * @param said what the project's own file says of it
 * @param verdict what became of it in the decision
 * @param facts in a word, and in full
 * @param tests what each showed, the latest first
 * @param history how it fared, if anybody has tried it here
 * @param uses where the project names it; empty while that is being looked for
 * @param twins the group it was found in, if twins were looked for lately
 * @param snippets code that uses it
 */
public record ConnectionPage(
        PageFrame frame,
        String connector,
        String app,
        String query,
        String id,
        String name,
        Badge health,
        List<Badge> marks,
        boolean pinned,
        boolean retired,
        ConnectionEntry.Marking said,
        String verdict,
        List<Fact> facts,
        List<Trial> tests,
        Optional<HealthChart> history,
        Optional<List<String>> uses,
        Optional<Twins> twins,
        List<Snippets.Snippet> snippets,
        Optional<FlashMessage> notice,
        Optional<Waiting> waiting) {

    private static final int MOST_TWINS = 20;
    private static final int MOST_USES = 20;

    /** Something that is known. */
    public record Fact(String label, String text, Optional<DisplayTime> moment) {

        static Fact of(String label, String text) {
            return new Fact(label, text, Optional.empty());
        }
    }

    /** What one test showed. */
    public record Trial(DisplayTime at, Badge health, String proof, Optional<String> remedy) {

        static Trial of(Health health, Instant now) {
            return new Trial(
                    DisplayTime.of(health.checkedAt(), now),
                    Badge.of(Optional.of(health)),
                    HealthText.proof(health),
                    health.next());
        }
    }

    /** The others of its group. */
    public record Twins(String evidence, boolean sure, List<TwinPageController.Twin> others, int more) {

        static Twins of(TwinGroup group, ConnectionEntry entry, Instant now) {
            List<TwinPageController.Twin> others = group.connections().stream()
                    .filter(each -> !each.id().equals(entry.id()))
                    .limit(MOST_TWINS)
                    .map(each -> TwinPageController.Twin.of(each, now))
                    .toList();
            return new Twins(
                    group.evidence(),
                    group.strength() == TwinGroup.Strength.STRONG,
                    others,
                    group.connections().size() - 1 - others.size());
        }
    }

    static List<Fact> facts(ConnectionEntry entry, String account, Instant now) {
        Connection connection = entry.connection();
        List<Fact> facts = new ArrayList<>();
        boolean read = connection.created().source() == CreationTime.Source.ID;
        facts.add(new Fact(
                read ? "Created, by its id" : "Created",
                DisplayTime.of(connection.createdAt(), now).ago(),
                Optional.of(DisplayTime.of(connection.createdAt(), now))));
        connection
                .updatedAt()
                .map(time -> DisplayTime.of(time, now))
                .ifPresent(time -> facts.add(new Fact("Updated", time.ago(), Optional.of(time))));
        facts.add(Fact.of("Owner", entry.owner().toString()));
        facts.add(Fact.of("Account", account.isEmpty() ? "not known yet; looking for twins finds it out" : account));
        connection.type().ifPresent(type -> facts.add(Fact.of("Type", Names.shown(type))));
        facts.add(Fact.of("Listed", entry.listed() ? "yes" : "no list of this owner shows it"));
        Ladder.of(entry).ifPresent(ladder -> ladder.rungs().forEach(rung -> facts.add(fact(rung))));
        return facts;
    }

    /** One step of what the last test showed. */
    private static Fact fact(Ladder.Rung rung) {
        String words = rung.step().words();
        String shown = rung.shown().map(yes -> yes ? "yes" : "no").orElse("not shown");
        return Fact.of(words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1), shown + "; " + rung.by());
    }

    static List<String> places(UsageReport report) {
        List<String> places = new ArrayList<>(
                report.usages().stream().limit(MOST_USES).map(Usage::place).toList());
        int more = report.usages().size() - places.size();
        if (more > 0) {
            places.add("… and " + more + " more");
        }
        report.gap().ifPresent(gap -> places.add("not looked at: " + gap));
        return places;
    }

    static String name(ConnectionEntry entry) {
        return entry.connection().name().map(Names::shown).orElse(Names.NONE);
    }

    static List<Badge> marks(ConnectionEntry entry) {
        List<Badge> marks = new ArrayList<>();
        if (entry.pinned()) {
            marks.add(new Badge("pinned", Tone.GOOD));
        }
        if (entry.latest()) {
            marks.add(new Badge("latest", Tone.PLAIN));
        }
        entry.retirement().ifPresent(words -> marks.add(new Badge(words, Tone.DOUBT)));
        marks.addAll(Badge.said(entry));
        return marks;
    }

    static String verdict(Survey survey, ConnectionEntry entry) {
        return survey.decision().candidates().stream()
                .filter(each -> each.entry().id().equals(entry.id()))
                .findFirst()
                .map(each -> each.verdict() == Verdict.CHOSEN
                        ? "This is the one to use: " + survey.decision().reason() + "."
                        : "Not the one to use. " + capital(ConnectionTable.why(each)) + ".")
                .orElse("Not the one to use. It was not tried.");
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
