package io.github.alloyconnections.adapter.web.question;

import com.github.benmanes.caffeine.cache.Ticker;
import io.github.alloyconnections.adapter.web.http.ErrorResponses;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.pin.Pin;
import io.github.alloyconnections.domain.port.host.OpenProject;
import io.github.alloyconnections.domain.selection.Survey;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The default decision as pages show it. Unlike for the API a failure is kept as long as an answer: a page that loads
 * itself again while it waits must see how its own question ended.
 */
public final class CachedDecisions {

    private final OpenProject project;
    private final CoalescingCache<Question, CachedDecision> answers;
    private final Ticker ticker;
    private final Map<Question, ProbeProgress> underWay = new ConcurrentHashMap<>();
    private final Map<ConnectorId, Earlier> latest = new ConcurrentHashMap<>();

    /** What was decided last, and for which question. */
    private record Earlier(Question question, Survey survey) {}

    private record Question(ConnectorId connector, Optional<String> pin) {}

    CachedDecisions(OpenProject project, Duration keep, Duration keepUnsure, Ticker ticker, Workers workers) {
        this.project = project;
        this.ticker = ticker;
        this.answers = new CoalescingCache<>(keep, look -> look.isUnsure() ? keepUnsure : keep, ticker, workers);
    }

    public CompletableFuture<CachedDecision> ask(ConnectorId connector, ProbeListener watcher) {
        Question question = question(connector);
        return answers.get(question, () -> look(question, new ProbeProgress(watcher)))
                .thenApply(look -> look.at(ticker.read()));
    }

    /** What was decided last about this very question, however old; a page shows it until the new answer has come. */
    public Optional<Survey> earlier(ConnectorId connector) {
        return Optional.ofNullable(latest.get(connector))
                .filter(last -> last.question().equals(question(connector)))
                .map(Earlier::survey);
    }

    /** How far the look that is under way has come. */
    public ProbeProgress.Count progress(ConnectorId connector) {
        return Optional.ofNullable(underWay.get(question(connector)))
                .map(ProbeProgress::count)
                .orElse(new ProbeProgress.Count(0, 0));
    }

    /** Probes have shown something since: the next page decides anew. */
    public void forget(ConnectorId connector) {
        answers.forget(question(connector));
    }

    private CachedDecision look(Question question, ProbeProgress progress) {
        underWay.put(question, progress);
        try {
            Survey survey = project.core().choosing().survey(question.connector(), progress);
            latest.put(question.connector(), new Earlier(question, survey));
            return new CachedDecision.Decided(survey);
        } catch (RuntimeException e) {
            return new CachedDecision.Failed(ErrorResponses.explained(e), ticker.read());
        } finally {
            underWay.remove(question);
        }
    }

    private Question question(ConnectorId connector) {
        return new Question(connector, project.pin(connector).map(Pin::text));
    }
}
