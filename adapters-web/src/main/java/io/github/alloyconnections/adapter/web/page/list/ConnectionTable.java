package io.github.alloyconnections.adapter.web.page.list;

import io.github.alloyconnections.adapter.web.page.list.ConnectionList.Line;
import io.github.alloyconnections.adapter.web.page.list.ListQuery.Column;
import io.github.alloyconnections.adapter.web.page.list.ListQuery.Facet;
import io.github.alloyconnections.adapter.web.page.part.Badge;
import io.github.alloyconnections.adapter.web.page.part.DisplayTime;
import io.github.alloyconnections.adapter.web.page.part.PageParts;
import io.github.alloyconnections.adapter.web.page.part.Tone;
import io.github.alloyconnections.adapter.web.question.Names;
import io.github.alloyconnections.adapter.web.question.ProjectAnswers;
import io.github.alloyconnections.domain.connection.Account;
import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.selection.Candidate;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.Survey;
import io.github.alloyconnections.domain.selection.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Puts the asked part of all connections, with what is known of each, on a page. */
public final class ConnectionTable {

    private final Survey survey;
    private final Known known;
    private final Instant now;
    private final Map<ConnectionId, Candidate> judged = new HashMap<>();

    /** What is remembered of connections, and of the project; looked up for each of many, so what is common is read once. */
    public static final class Known {

        private final Function<ConnectionEntry, Optional<Health>> healths;
        private final Function<ConnectionId, Optional<String>> accounts;
        private final Owner own;

        public Known(ProjectAnswers answers, PageParts parts) {
            this.healths = parts.health().in(answers.settings());
            this.accounts = parts.twins().accounts(answers.settings());
            this.own = answers.settings().owner();
        }

        public Optional<Health> health(ConnectionEntry entry) {
            return healths.apply(entry);
        }

        public String account(ConnectionEntry entry) {
            return entry.account()
                    .map(Account::label)
                    .map(Names::shown)
                    .or(() -> accounts.apply(entry.id()))
                    .orElse("");
        }

        /** Whose it is, if not the one's whom the whole page is about. */
        String owner(ConnectionEntry entry, Optional<Health> health) {
            Owner owner =
                    health.flatMap(Health::belongs).map(Health.Belonging::owner).orElse(entry.owner());
            return owner.equals(own) ? "" : owner.toString();
        }
    }

    /** A connection with what it is searched and sorted by. */
    private record Found(ConnectionEntry entry, Optional<Health> health, String account, String owner) {

        Facet facet() {
            return Facet.of(health.map(Health::state));
        }

        String name() {
            return entry.connection().name().orElse("").toLowerCase(Locale.ROOT);
        }

        boolean has(String text) {
            Stream<String> told = Stream.of(name(), entry.id().value(), account, owner);
            return Stream.concat(told, entry.marking().aliases().stream())
                    .anyMatch(each -> each.toLowerCase(Locale.ROOT).contains(text));
        }

        int rank() {
            return health.map(Health::state).map(HealthState::ordinal).orElse(HealthState.values().length);
        }
    }

    ConnectionTable(Survey survey, Known known, Instant now) {
        this.survey = survey;
        this.known = known;
        this.now = now;
        survey.decision().candidates().forEach(each -> judged.put(each.entry().id(), each));
    }

    ConnectionList page(String base, ListQuery asked) {
        String text = asked.search().toLowerCase(Locale.ROOT);
        List<Found> matching = survey.overview().entries().stream()
                .map(this::found)
                .filter(each -> text.isEmpty() || each.has(text))
                .toList();
        Map<Facet, Integer> counts = new EnumMap<>(Facet.class);
        counts.put(Facet.ALL, matching.size());
        matching.forEach(each -> counts.merge(each.facet(), 1, Integer::sum));
        List<Found> sorted = sorted(
                matching.stream()
                        .filter(each -> asked.facet() == Facet.ALL || asked.facet() == each.facet())
                        .toList(),
                asked);
        int pages = Math.max(1, (sorted.size() + ConnectionList.PAGE - 1) / ConnectionList.PAGE);
        ListQuery query = asked.at(Math.min(asked.page(), pages));
        List<Line> lines = sorted.stream()
                .skip((query.page() - 1L) * ConnectionList.PAGE)
                .limit(ConnectionList.PAGE)
                .map(this::line)
                .toList();
        return new ConnectionList(
                base, query, lines, survey.overview().entries().size(), counts, columns(matching));
    }

    /** Columns that would be empty from top to bottom are left out. */
    private static List<Column> columns(List<Found> matching) {
        List<Column> columns = new ArrayList<>(List.of(Column.NAME));
        if (matching.stream().anyMatch(each -> !each.account().isEmpty())) {
            columns.add(Column.ACCOUNT);
        }
        if (matching.stream().anyMatch(each -> !each.owner().isEmpty())) {
            columns.add(Column.OWNER);
        }
        columns.add(Column.HEALTH);
        columns.add(Column.CREATED);
        return columns;
    }

    private Found found(ConnectionEntry listed) {
        ConnectionEntry entry = Optional.ofNullable(judged.get(listed.id()))
                .map(Candidate::entry)
                .orElse(listed);
        Optional<Health> health = known.health(entry);
        return new Found(entry, health, known.account(entry), known.owner(entry, health));
    }

    /** They come newest first, and stay so where a column says the same of two. */
    private static List<Found> sorted(List<Found> newestFirst, ListQuery query) {
        List<Found> sorted = new ArrayList<>(newestFirst);
        if (query.column() == Column.CREATED) {
            if (!query.descending()) {
                Collections.reverse(sorted);
            }
            return sorted;
        }
        Comparator<Found> order = order(query.column());
        sorted.sort(query.descending() ? order.reversed() : order);
        return sorted;
    }

    private static Comparator<Found> order(Column column) {
        return switch (column) {
            case NAME -> Comparator.comparing((Found each) -> NumberedName.of(each.name()));
            case ACCOUNT -> Comparator.comparing(Found::account);
            case OWNER -> Comparator.comparing(Found::owner);
            case HEALTH -> Comparator.comparing(Found::rank);
            case CREATED ->
                Comparator.comparing(each -> each.entry().connection().createdAt());
        };
    }

    private Line line(Found found) {
        Connection connection = found.entry().connection();
        Optional<Candidate> candidate =
                Optional.ofNullable(judged.get(found.entry().id()));
        boolean chosen =
                candidate.filter(each -> each.verdict() == Verdict.CHOSEN).isPresent();
        return new Line(
                found.entry().id().value(),
                connection.name().map(Names::shown).orElse(Names.NONE),
                marks(found.entry()),
                found.account(),
                found.owner(),
                Badge.brief(found.health()),
                found.health().map(Health::checkedAt).map(time -> DisplayTime.of(time, now)),
                DisplayTime.of(connection.createdAt(), now),
                chosen ? "the one to use, see above" : why(candidate),
                chosen,
                found.entry().pinned());
    }

    private static List<Badge> marks(ConnectionEntry entry) {
        List<Badge> marks = new ArrayList<>();
        if (entry.pinned()) {
            marks.add(new Badge("pinned", Tone.GOOD));
        }
        if (entry.latest()) {
            marks.add(new Badge("latest", Tone.PLAIN));
        }
        if (!entry.listed()) {
            marks.add(new Badge("in no list", Tone.DOUBT));
        }
        marks.addAll(Badge.said(entry));
        return marks;
    }

    /** Those that the record leaves out come last, and fared as the last that it names. */
    private String why(Optional<Candidate> candidate) {
        return candidate.or(this::lastUntried).map(ConnectionTable::why).orElse("not tried");
    }

    private Optional<Candidate> lastUntried() {
        List<Candidate> all = survey.decision().candidates();
        return all.stream()
                .skip(Math.max(0, all.size() - 1L))
                .filter(each -> each.verdict() == Verdict.NOT_TRIED)
                .findFirst();
    }

    /** Why it is not the one to use, in half a sentence; its health stands beside it. */
    public static String why(Candidate candidate) {
        String state = candidate
                .entry()
                .health()
                .map(health -> health.state().name() + ": ")
                .orElse("");
        String reason = candidate.reason().startsWith(state)
                ? candidate.reason().substring(state.length())
                : candidate.reason();
        return candidate.verdict() == Verdict.REJECTED
                ? reason
                : candidate.verdict().words() + ": " + reason;
    }
}
