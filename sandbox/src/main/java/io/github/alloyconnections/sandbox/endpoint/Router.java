package io.github.alloyconnections.sandbox.endpoint;

import io.github.alloyconnections.sandbox.consent.ConsentDesk;
import io.github.alloyconnections.sandbox.http.Call;
import io.github.alloyconnections.sandbox.http.Errors;
import io.github.alloyconnections.sandbox.http.WireReply;
import io.github.alloyconnections.sandbox.world.SharedGrant;
import io.github.alloyconnections.sandbox.world.World;
import java.util.List;
import java.util.function.Supplier;

/** Finds the endpoint for a path of the API. */
public final class Router {

    private final CredentialEndpoints credentials;
    private final UserEndpoints users;
    private final ExecuteEndpoint execute;
    private final CreateEndpoint create;

    public Router(World world, ConsentDesk desk, String baseUrl) {
        this.credentials = new CredentialEndpoints(world.preset(), world.store());
        this.users = new UserEndpoints(world.users(), world.ids());
        this.execute = new ExecuteEndpoint(
                world.store(), new SharedGrant(world.preset(), world.store()), new Providers(world.clock()));
        this.create = new CreateEndpoint(world, desk, baseUrl);
    }

    WireReply answer(Call call) {
        List<String> path = call.target().path();
        return switch (path.get(0)) {
            case "users" -> ofUsers(call, path);
            case "credentials" -> ofCredentials(call, path);
            case "connectors" -> ofConnectors(call, path);
            default -> call.unknown();
        };
    }

    private WireReply ofUsers(Call call, List<String> path) {
        return switch (path.size()) {
            case 1 ->
                switch (call.method()) {
                    case "GET" -> users.list();
                    case "POST" -> users.create(call);
                    default -> Errors.methodNotAllowed("GET, POST");
                };
            case 3 ->
                switch (path.get(2)) {
                    case "credentials" -> on("GET", call, () -> credentials.listOfUser(call, path.get(1)));
                    case "token" -> on("GET", call, () -> users.token(path.get(1)));
                    default -> call.unknown();
                };
            case 4 ->
                path.get(2).equals("credentials")
                        ? on("DELETE", call, () -> credentials.delete(call, path.get(1), path.get(3)))
                        : call.unknown();
            default -> call.unknown();
        };
    }

    private WireReply ofCredentials(Call call, List<String> path) {
        return path.size() == 3 && path.get(1).equals("users")
                ? on("GET", call, () -> credentials.listWithBareTypes(path.get(2)))
                : call.unknown();
    }

    private WireReply ofConnectors(Call call, List<String> path) {
        return switch (path.size()) {
            case 1 -> on("GET", call, ConnectorEndpoints::list);
            case 3 ->
                switch (path.get(2)) {
                    case "resources" -> on("GET", call, () -> ConnectorEndpoints.resources(path.get(1)));
                    case "credentials" ->
                        switch (call.method()) {
                            case "GET" -> credentials.listOfConnector(call, path.get(1));
                            case "POST" -> create.start(call, path.get(1));
                            default -> Errors.methodNotAllowed("GET, POST");
                        };
                    default -> call.unknown();
                };
            case 4 -> belowConnector(call, path);
            case 5 ->
                call.isExecute() && path.get(2).equals("actions")
                        ? on("POST", call, () -> execute.run(call, path.get(1), path.get(3)))
                        : call.unknown();
            default -> call.unknown();
        };
    }

    private WireReply belowConnector(Call call, List<String> path) {
        String connector = path.get(1);
        return switch (path.get(2) + "/" + path.get(3)) {
            case "credentials/metadata" -> on("GET", call, () -> ConnectorEndpoints.metadata(connector));
            case "credentials/callback" -> on("POST", call, () -> Errors.invalidInput("state is required"));
            default ->
                path.get(2).equals("actions")
                        ? on("GET", call, () -> ConnectorEndpoints.action(connector, path.get(3)))
                        : call.unknown();
        };
    }

    private static WireReply on(String method, Call call, Supplier<WireReply> endpoint) {
        return call.method().equals(method) ? endpoint.get() : Errors.methodNotAllowed(method);
    }
}
