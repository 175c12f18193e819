package io.github.alloyconnections.adapter.web.service;

import io.github.alloyconnections.adapter.web.http.QueryParameters;
import io.github.alloyconnections.adapter.web.http.RefusedRequestException;
import io.github.alloyconnections.adapter.web.http.Reply;
import io.github.alloyconnections.adapter.web.http.Route;
import io.github.alloyconnections.adapter.web.question.Workers;
import io.github.alloyconnections.contract.service.DeliveriesJson;
import io.github.alloyconnections.contract.service.DeliveriesJson.DeliveryJson;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.failure.Failure;
import io.github.alloyconnections.domain.port.host.ForServingUsers;
import io.github.alloyconnections.domain.service.DeliveryQuery;
import io.github.alloyconnections.domain.service.DeliveryQuery.Which;
import io.github.alloyconnections.domain.service.Scope;
import io.github.alloyconnections.domain.step.NextStep;
import io.javalin.http.Context;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Events that are on their way to who wants to hear of them, or have been given up. */
final class DeliveryRoutes {

    private final ForServingUsers users;
    private final Notes notes;
    private final Workers workers;

    DeliveryRoutes(ForServingUsers users, Notes notes, Workers workers) {
        this.users = users;
        this.notes = notes;
        this.workers = workers;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/api/deliveries", this::list).needing(Scope.READ),
                Route.post("/api/deliveries/{id}/send", this::send).needing(Scope.CHANGE));
    }

    private CompletableFuture<Reply> list(Context request) {
        QueryParameters query = QueryParameters.parse(request.queryString(), "state", "limit", "cursor");
        Which which = which(query.text("state").orElse("parked"));
        DeliveryQuery wanted = new DeliveryQuery(which, UserParameters.limit(query), query.text("cursor"));
        return notes.looked(
                request, "deliveries", workers.ask(() -> Reply.json(DeliveriesJson.of(users.deliveries(wanted)))));
    }

    private static Which which(String text) {
        return switch (text) {
            case "parked" -> Which.PARKED;
            case "waiting" -> Which.WAITING;
            default -> throw RefusedRequestException.usage("state must be parked or waiting");
        };
    }

    private CompletableFuture<Reply> send(Context request) {
        QueryParameters.parse(request.queryString());
        String id = request.pathParam("id");
        return notes.looked(
                request,
                "a delivery, to be sent again",
                workers.ask(
                        () -> Reply.json(DeliveryJson.of(users.sendAgain(id).orElseThrow(DeliveryRoutes::unknown)))));
    }

    private static RefusedRequestException unknown() {
        return RefusedRequestException.of(Failure.of(
                ErrorCode.UNKNOWN_DELIVERY,
                "no delivery of this id is parked; nothing is sent again",
                NextStep.other("GET /api/deliveries", "shows those that are")));
    }
}
