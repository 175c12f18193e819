package io.github.alloyconnections.adapter.alloy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.alloyconnections.adapter.alloy.http.AlloyApi;
import io.github.alloyconnections.adapter.alloy.http.AlloyCalls;
import io.github.alloyconnections.adapter.alloy.http.AlloySettings;
import io.github.alloyconnections.adapter.alloy.http.CallSpec;
import io.github.alloyconnections.adapter.alloy.provider.ActionRows;
import io.github.alloyconnections.adapter.alloy.wire.AlloyFailure;
import io.github.alloyconnections.adapter.alloy.wire.AssumedShape;
import io.github.alloyconnections.adapter.alloy.wire.BoundedJson;
import io.github.alloyconnections.adapter.alloy.wire.UrlText;
import io.github.alloyconnections.domain.connection.ActionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.diagnosis.ConformanceReport;
import io.github.alloyconnections.domain.diagnosis.ConformanceReport.Compared;
import io.github.alloyconnections.domain.diagnosis.ConformanceReport.Result;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.port.driven.ApiShapes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/** Asks what only reads, and compares each answer with the file {@code shapes.json}. */
final class AlloyApiShapes implements ApiShapes {

    private static final String CATALOGUE = "GET /connectors";
    private static final String CONNECTOR = "GET /connectors/{connector}";
    private static final String RESOURCES = CONNECTOR + "/resources";
    private static final Set<Kind> NOTHING_CAN_BE_ASKED =
            Set.of(Kind.KEY_MISSING, Kind.KEY_REFUSED, Kind.KEY_FORBIDDEN, Kind.WRONG_ADDRESS);
    private static final Set<Kind> PASSING = Set.of(Kind.RATE_LIMITED, Kind.UNAVAILABLE);
    private static final int SHORTEST_SECRET = 4;

    private final AlloyCalls calls;
    private final AlloySettings settings;

    AlloyApiShapes(AlloyCalls calls, AlloySettings settings) {
        this.calls = calls;
        this.settings = settings;
    }

    @Override
    public ConformanceReport compare(ConnectorId connector, Owner owner) {
        return new Run(owner, read()).of(connector);
    }

    private static JsonNode read() {
        try (InputStream file =
                Objects.requireNonNull(AlloyApiShapes.class.getResourceAsStream("shapes.json"), "shapes.json")) {
            return BoundedJson.mapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One report in the making. */
    private final class Run {

        private final Owner owner;
        private final JsonNode assumed;
        private final List<Compared> report = new ArrayList<>();

        Run(Owner owner, JsonNode assumed) {
            this.owner = owner;
            this.assumed = assumed;
        }

        ConformanceReport of(ConnectorId connector) {
            String path = UrlText.of(connector.value());
            ask(CATALOGUE, AlloyApi::rawConnectors);
            ask(CONNECTOR, api -> api.rawConnector(path));
            ask(RESOURCES, api -> api.resources(path))
                    .flatMap(Run::anAction)
                    .ifPresent(action ->
                            ask(CONNECTOR + "/actions/{action}", api -> api.action(path, UrlText.of(action.value()))));
            ask(CONNECTOR + "/credentials/metadata", api -> api.authentication(path));
            ask(CONNECTOR + "/credentials", api -> api.rawConnectorCredentials(path));
            owner.match(Optional::of, Optional::<UserId>empty)
                    .ifPresent(user -> ask(
                            "GET /users/{user}/credentials", api -> api.rawUserCredentials(UrlText.of(user.value()))));
            ask("GET /users", AlloyApi::rawUsers);
            return new ConformanceReport(report);
        }

        private static Optional<ActionId> anAction(JsonNode resources) {
            return ActionRows.in(resources)
                    .flatMap(row -> ActionRows.id(row.action()).stream())
                    .findFirst();
        }

        private Optional<JsonNode> ask(String name, Function<AlloyApi, JsonNode> question) {
            CallSpec call = CallSpec.list("ask " + name, owner);
            try {
                JsonNode answer = calls.ask(call, question);
                report.add(compared(name, answer));
                return Optional.of(answer);
            } catch (AlloyFailure failure) {
                if (name.equals(CATALOGUE) && isHopeless(failure)) {
                    throw calls.told(call, failure);
                }
                report.add(unanswered(name, failure));
                return Optional.empty();
            }
        }

        /** Where nobody answers the first question, the others need not be asked; every one would take its time. */
        private boolean isHopeless(AlloyFailure failure) {
            boolean nobody =
                    failure.kind() == Kind.UNAVAILABLE && failure.problem().status() == 0;
            return nobody || NOTHING_CAN_BE_ASKED.contains(failure.kind());
        }

        private Compared compared(String name, JsonNode answer) {
            AssumedShape shape = new AssumedShape(this::isSecret);
            shape.compare(answer, assumed.path(name));
            Set<String> unknown = isUnpublished(name)
                    ? AssumedShape.names(answer, this::isSecret).orElse(Set.of())
                    : shape.unknown();
            return new Compared(
                    name,
                    OptionalInt.of(200),
                    shape.departs() ? Result.DIFFERS : Result.AS_ASSUMED,
                    List.copyOf(unknown),
                    List.copyOf(shape.missing()),
                    List.copyOf(shape.types()),
                    Optional.of("an empty list: nothing was compared").filter(words -> isEmptyList(name, answer)));
        }

        private boolean isEmptyList(String name, JsonNode answer) {
            return assumed.path(name)
                    .propertyStream()
                    .anyMatch(field -> answer.path(field.getKey())
                            .equals(BoundedJson.mapper().createArrayNode()));
        }

        private boolean isUnpublished(String name) {
            return assumed.path(name).asText().equals("any");
        }

        /** In words of our own: an answer's words may name anybody. */
        private Compared unanswered(String name, AlloyFailure failure) {
            int status = failure.problem().status();
            boolean expected = isUnpublished(name) && status == 404;
            Result result =
                    PASSING.contains(failure.kind()) ? Result.NOT_ASKED : expected ? Result.AS_ASSUMED : Result.DIFFERS;
            return new Compared(
                    name,
                    status == 0 ? OptionalInt.empty() : OptionalInt.of(status),
                    result,
                    List.of(),
                    List.of(),
                    List.of(),
                    Optional.of(expected ? "not published, and not there" : trouble(failure.kind())));
        }

        private static String trouble(Kind kind) {
            return switch (kind) {
                case KEY_REFUSED, KEY_FORBIDDEN -> "refused, although the key is fine";
                case WRONG_ADDRESS -> "a web page, a redirect, or no such call";
                case NOT_FOUND -> "not found";
                case RATE_LIMITED -> "too many calls: try again later";
                case UNAVAILABLE -> "not answered: try again later";
                case UNREADABLE -> "not JSON, or empty";
                default -> "refused";
            };
        }

        private boolean isSecret(String name) {
            return settings.apiKey()
                            .filter(key -> key.contains(name) || name.contains(key))
                            .isPresent()
                    || (name.length() >= SHORTEST_SECRET
                            && owner.match(user -> user.value().contains(name), () -> false));
        }
    }
}
