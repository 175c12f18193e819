package io.github.alloyconnections.adapter.web.question;

import com.github.benmanes.caffeine.cache.Ticker;
import io.github.alloyconnections.adapter.web.http.Reply;
import io.github.alloyconnections.contract.json.ConnectorsJson;
import io.github.alloyconnections.contract.json.DecisionJson;
import io.github.alloyconnections.contract.json.TwinsJson;
import io.github.alloyconnections.contract.words.Failure;
import io.github.alloyconnections.contract.words.Failures;
import io.github.alloyconnections.domain.connection.Connector;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.diagnosis.Check;
import io.github.alloyconnections.domain.pin.Pin;
import io.github.alloyconnections.domain.port.driving.Core;
import io.github.alloyconnections.domain.port.driving.ForSettingUp;
import io.github.alloyconnections.domain.port.host.OpenProject;
import io.github.alloyconnections.domain.selection.ConnectionOverview;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import io.github.alloyconnections.domain.settings.ProjectSettings;
import io.github.alloyconnections.domain.twins.TwinGroup;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * One open project as HTTP asks it: reading questions are answered once for all who ask within the cache time. The pin
 * is part of every question, so a changed pin is a new question.
 */
public final class ProjectAnswers {

    /** How long a page waits for its answer before it says that it waits. */
    public static final long PATIENCE_MILLIS = 1_200;

    private static final Duration READINESS = Duration.ofSeconds(5);
    private static final Duration EXAMINED = Duration.ofSeconds(15);
    private static final Duration NAMES = Duration.ofMinutes(2);

    private final OpenProject project;
    private final Workers workers;
    private final CoalescingCache<ListQuestion, Overview> lists;
    private final LastServed<ListQuestion> served;
    private final CoalescingCache<DecisionQuestion, Reply> decisions;
    private final CoalescingCache<String, ConnectorId> connectors;
    private final CoalescingCache<ConnectorId, Twins> twins;
    private final CoalescingCache<Catalogue, Offer> catalogues;
    private final CoalescingCache<Catalogue, Optional<Failure>> readiness;
    private final CoalescingCache<Catalogue, Map<ConnectorId, String>> names;
    private final CoalescingCache<ConnectorId, Examination> examinations;
    private final PlanOffers plans;
    private final CachedDecisions looks;

    /** What the doctor found. */
    public record Examination(List<Check> checks) {}

    /** An overview, and the same as it is sent. */
    public record Overview(ConnectionOverview overview, Reply reply) {}

    /** What can be connected, and the same as it is sent. */
    public record Offer(List<Connector> connectors, Reply reply) {

        static Offer of(List<Connector> connectors) {
            return new Offer(connectors, Reply.json(ConnectorsView.of(ConnectorsJson.of(connectors))));
        }
    }

    /** Groups of twins, and the same as they are sent. */
    public record Twins(List<TwinGroup> groups, Reply reply) {

        static Twins of(List<TwinGroup> groups) {
            return new Twins(groups, Reply.json(TwinsJson.of(groups)));
        }
    }

    private record ListQuestion(
            Optional<ConnectorId> connector, boolean probed, Optional<String> pin, NamedAccount account) {}

    private record DecisionQuestion(
            ConnectorId connector, SelectionPolicy policy, Optional<String> pin, NamedAccount account) {}

    private enum Catalogue {
        WHOLE
    }

    ProjectAnswers(OpenProject project, Workers workers, Ticker ticker) {
        this.project = project;
        this.workers = workers;
        Duration keep = project.settings().server().cacheTime();
        lists = new CoalescingCache<>(keep, ticker, workers);
        served = new LastServed<>(ticker);
        decisions = new CoalescingCache<>(keep, ticker, workers);
        connectors = new CoalescingCache<>(keep, ticker, workers);
        twins = new CoalescingCache<>(keep, ticker, workers);
        catalogues = new CoalescingCache<>(keep, ticker, workers);
        Duration keepFailures = keep.compareTo(READINESS) > 0 ? keep : READINESS;
        readiness = new CoalescingCache<>(keepFailures, ticker, workers);
        names = new CoalescingCache<>(NAMES, ticker, workers);
        examinations = new CoalescingCache<>(EXAMINED, ticker, workers);
        plans = new PlanOffers(project.core().tidying(), ticker, workers);
        looks = new CachedDecisions(project, keepFailures, ticker, workers);
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
        lists.forgetAll();
        decisions.forgetAll();
        looks.forget(connector);
    }

    /** One connector's connections. */
    public CompletableFuture<Overview> list(ConnectorId connector) {
        return list(connector, NamedAccount.unsaid());
    }

    /** The same of one account. */
    public CompletableFuture<Overview> list(ConnectorId connector, NamedAccount account) {
        ListQuestion question = new ListQuestion(Optional.of(connector), false, pin(connector), account);
        return served.orLast(question, lists.get(question, () -> rendered(account.list(core().choosing(), connector))));
    }

    /** One connector's connections and their health. */
    public CompletableFuture<Overview> probed(ConnectorId connector, NamedAccount account) {
        return lists.get(
                new ListQuestion(Optional.of(connector), true, pin(connector), account),
                () -> rendered(account.probed(core().verifying(), connector)));
    }

    /** Every connector's connections. */
    public CompletableFuture<Overview> listAll() {
        ListQuestion question = new ListQuestion(Optional.empty(), false, Optional.empty(), NamedAccount.unsaid());
        return served.orLast(
                question, lists.get(question, () -> rendered(core().choosing().listAll())));
    }

    public CompletableFuture<Reply> decision(ConnectorId connector, SelectionPolicy policy, NamedAccount account) {
        return decisions.get(
                new DecisionQuestion(connector, policy, pin(connector), account),
                () -> Reply.json(DecisionJson.of(account.decision(core().choosing(), connector, policy))));
    }

    /** One connector's connections that were made again and again. */
    public CompletableFuture<Twins> twins(ConnectorId connector) {
        return twins.get(connector, () -> Twins.of(core().tidying().twins(connector)));
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
    public CompletableFuture<Offer> catalogue() {
        return catalogues.get(Catalogue.WHOLE, () -> Offer.of(core().browsing().connectors()));
    }

    /** What people call a connector; where the catalogue does not tell in time, its id with a capital. */
    public CompletableFuture<String> name(ConnectorId connector) {
        return names.get(Catalogue.WHOLE, this::askNames)
                .exceptionally(busy -> Map.of())
                .completeOnTimeout(Map.of(), PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                .thenApply(
                        all -> Optional.ofNullable(all.get(connector)).orElseGet(() -> Names.ofConnector(connector)));
    }

    /** The same without waiting for anybody; asked for meanwhile, so that the next page knows. */
    public String nameIfKnown(ConnectorId connector) {
        return name(connector).getNow(Names.ofConnector(connector));
    }

    /** Without names every page still works: a failure is worth no more than none. */
    private Map<ConnectorId, String> askNames() {
        try {
            Map<ConnectorId, String> all = new HashMap<>();
            core().browsing().connectors().forEach(one -> all.put(one.id(), Names.shown(one.name())));
            return all;
        } catch (RuntimeException e) {
            return Map.of();
        }
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

    private static Overview rendered(ConnectionOverview overview) {
        return new Overview(overview, Reply.json(ListView.of(overview)));
    }
}
