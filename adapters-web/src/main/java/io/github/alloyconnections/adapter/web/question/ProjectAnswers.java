package io.github.alloyconnections.adapter.web.question;

import com.github.benmanes.caffeine.cache.Ticker;
import io.github.alloyconnections.adapter.web.http.Freshness;
import io.github.alloyconnections.adapter.web.http.Reply;
import io.github.alloyconnections.contract.json.ConnectorsJson;
import io.github.alloyconnections.contract.json.DecisionJson;
import io.github.alloyconnections.contract.json.TwinsJson;
import io.github.alloyconnections.contract.words.Failures;
import io.github.alloyconnections.domain.connection.Connector;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.diagnosis.Check;
import io.github.alloyconnections.domain.failure.Failure;
import io.github.alloyconnections.domain.pin.Pin;
import io.github.alloyconnections.domain.port.driving.Core;
import io.github.alloyconnections.domain.port.driving.ForSettingUp;
import io.github.alloyconnections.domain.port.host.OpenProject;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.Outcome;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import io.github.alloyconnections.domain.settings.ProjectSettings;
import io.github.alloyconnections.domain.twins.TwinGroup;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * One open project as HTTP asks it: reading questions are answered once for all who ask within the cache time. The pin
 * is part of every question, so a changed pin is a new question.
 */
public final class ProjectAnswers {

    private static final Duration READINESS = Duration.ofSeconds(5);

    private static final Duration EXAMINED = Duration.ofSeconds(15);

    private final OpenProject project;
    private final Workers workers;
    private final NewAnswers newAnswers;
    private final ConnectionLists lists;
    private final CoalescingCache<DecisionQuestion, Decided> decisions;
    private final CoalescingCache<String, ConnectorId> connectors;
    private final CoalescingCache<ConnectorId, Twins> twins;
    private final CoalescingCache<Catalogue, Offer> catalogues;
    private final CoalescingCache<Catalogue, Optional<Failure>> readiness;
    private final ConnectorNames names;
    private final CoalescingCache<ConnectorId, Examination> examinations;
    private final PlanOffers plans;
    private final CachedDecisions looks;

    /** What the doctor found. */
    public record Examination(List<Check> checks) {}

    /**
     * A decision as it is sent.
     *
     * @param unsure whether something could not be told that may be told soon
     */
    private record Decided(Reply reply, boolean unsure) {

        static Decided of(Decision decision) {
            return new Decided(
                    Reply.json(DecisionJson.of(decision)).tagged(),
                    decision.unknown() > 0 || decision.outcome() == Outcome.CANNOT_TELL);
        }
    }

    /** What can be connected, and the same as it is sent. */
    public record Offer(List<Connector> connectors, Reply reply) {

        static Offer of(List<Connector> connectors) {
            return new Offer(
                    connectors,
                    Reply.json(ConnectorsView.of(ConnectorsJson.of(connectors))).tagged());
        }
    }

    /** Groups of twins, and the same as they are sent. */
    public record Twins(List<TwinGroup> groups, Reply reply) {

        static Twins of(List<TwinGroup> groups) {
            return new Twins(groups, Reply.json(TwinsJson.of(groups)).tagged());
        }
    }

    private record DecisionQuestion(
            ConnectorId connector, SelectionPolicy policy, Optional<String> pin, NamedAccount account) {}

    private enum Catalogue {
        WHOLE
    }

    ProjectAnswers(OpenProject project, Workers workers, Ticker ticker, NewAnswers newAnswers) {
        this.newAnswers = newAnswers;
        this.project = project;
        this.workers = workers;
        Duration keep = project.settings().server().cacheTime();
        lists = new ConnectionLists(project, newAnswers, ticker, workers);
        decisions = new CoalescingCache<>(
                keep, made -> made.unsure() ? keep.dividedBy(CoalescingCache.UNSURE_SHARE) : keep, ticker, workers);
        connectors = new CoalescingCache<>(keep, ticker, workers);
        twins = new CoalescingCache<>(keep, ticker, workers);
        catalogues = new CoalescingCache<>(keep, ticker, workers);
        Duration keepFailures = keep.compareTo(READINESS) > 0 ? keep : READINESS;
        readiness = new CoalescingCache<>(
                keepFailures, failure -> failure.isPresent() ? READINESS : keepFailures, ticker, workers);
        names = new ConnectorNames(project.core(), ticker, workers);
        examinations = new CoalescingCache<>(EXAMINED, ticker, workers);
        plans = new PlanOffers(project.core().tidying(), ticker, workers);
        looks = new CachedDecisions(project, keepFailures, READINESS, ticker, workers);
    }

    boolean isOf(OpenProject other) {
        return project == other;
    }

    public ProjectSettings settings() {
        return project.settings();
    }

    /** What everybody should be told before anything else. */
    public List<String> notices() {
        return project.notices();
    }

    public Core core() {
        return project.core();
    }

    public ForSettingUp settingUp() {
        return project.settingUp();
    }

    public Workers workers() {
        return workers;
    }

    /** The connector that was named, or the project's own. */
    public CompletableFuture<ConnectorId> connector(Optional<String> typed) {
        ConnectorId own = settings().connector();
        Optional<ConnectorId> known = typed.isEmpty() ? Optional.of(own) : typed.flatMap(ConnectorId::parse);
        if (known.isPresent() && known.get().equals(own)) {
            return CompletableFuture.completedFuture(own);
        }
        String name = typed.orElseThrow();
        return connectors.get(name, () -> core().browsing().resolve(name));
    }

    /** What can be chosen of this connector has changed, by what no file that is watched tells. */
    public void forgetChoices(ConnectorId connector) {
        lists.forget();
        decisions.forgetAll();
        looks.forget(connector);
    }

    public CompletableFuture<Reply> decision(
            ConnectorId connector, SelectionPolicy policy, NamedAccount account, Freshness wanted) {
        return decisions
                .get(
                        new DecisionQuestion(connector, policy, pin(connector), account),
                        newAnswers.granted(wanted),
                        () -> Decided.of(account.decision(core().choosing(), connector, policy)))
                .thenApply(made -> made.dated(made.value().reply()));
    }

    /** One connector's connections that were made again and again. */
    public CompletableFuture<Twins> twins(ConnectorId connector, Freshness wanted) {
        return twins.get(
                        connector,
                        newAnswers.granted(wanted),
                        () -> Twins.of(core().tidying().twins(connector)))
                .thenApply(found -> new Twins(
                        found.value().groups(), found.dated(found.value().reply())));
    }

    /** The lists of connections. */
    public ConnectionLists lists() {
        return lists;
    }

    /** The default decision as pages show it. */
    public CachedDecisions looks() {
        return looks;
    }

    /** Plans of deletions that were shown to people. */
    public PlanOffers plans() {
        return plans;
    }

    /** What the doctor finds; failures are part of it. */
    public CompletableFuture<Examination> examination(ConnectorId connector) {
        return examinations.get(
                connector, () -> new Examination(core().diagnosing().examine(connector)));
    }

    /** What can be connected. */
    public CompletableFuture<Offer> catalogue(Freshness wanted) {
        return catalogues
                .get(
                        Catalogue.WHOLE,
                        newAnswers.granted(wanted),
                        () -> Offer.of(core().browsing().connectors()))
                .thenApply(found -> new Offer(
                        found.value().connectors(), found.dated(found.value().reply())));
    }

    /** What people call a connector; where the catalogue does not tell in time, its id with a capital. */
    public CompletableFuture<String> name(ConnectorId connector) {
        return names.of(connector);
    }

    /** The same without waiting for anybody; asked for meanwhile, so that the next page knows. */
    public String nameIfKnown(ConnectorId connector) {
        return names.of(connector).getNow(Names.ofConnector(connector));
    }

    /** Why Alloy cannot be asked; empty if it can. Unlike other answers a failure is kept too: this is asked often. */
    public CompletableFuture<Optional<Failure>> whyNotReady() {
        return readiness.get(Catalogue.WHOLE, () -> {
            try {
                core().browsing().connectors();
                return Optional.empty();
            } catch (RuntimeException e) {
                return Optional.of(Failures.explain(e));
            }
        });
    }

    private Optional<String> pin(ConnectorId connector) {
        return project.pin(connector).map(Pin::text);
    }
}
