package io.github.alloyconnections.adapter.web.api;

import io.github.alloyconnections.adapter.web.http.RefusedRequestException;
import io.github.alloyconnections.adapter.web.http.Reply;
import io.github.alloyconnections.adapter.web.http.Route;
import io.github.alloyconnections.contract.json.ContractJson;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What answers look like, a JSON Schema for each: the files of the contract, which refer to one another by their names. */
final class SchemaRoutes {

    private static final String FOLDER = "/io/github/alloyconnections/contract/schemas/";
    private static final String TYPE = "application/schema+json";

    private final OpenApiDocument document;

    SchemaRoutes(OpenApiDocument document) {
        this.document = document;
    }

    List<Route> routes() {
        return List.of(Route.get("/schemas", this::all), Route.get("/schemas/{name}", this::one));
    }

    private CompletableFuture<Reply> all(Context request) {
        List<String> addresses = document.schemas().stream()
                .map(name -> "/schemas/" + name + ".json")
                .toList();
        return now(Reply.json(new SchemasView(addresses)).tagged());
    }

    private CompletableFuture<Reply> one(Context request) {
        String asked = request.pathParam("name");
        // Nothing but these names is looked for.
        String file = document.schemas().stream()
                .map(name -> name + ".json")
                .filter(asked::equals)
                .findFirst()
                .orElseThrow(() -> RefusedRequestException.of(
                        ErrorCode.NO_SUCH_PATH, "there is no such schema; /schemas lists those there are"));
        return now(new Reply(200, TYPE, read(file), Map.of()).tagged());
    }

    private static byte[] read(String file) {
        try (InputStream in = Optional.ofNullable(ContractJson.class.getResourceAsStream(FOLDER + file))
                .orElseThrow(() -> new IllegalStateException("not in this program: " + file))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CompletableFuture<Reply> now(Reply reply) {
        return CompletableFuture.completedFuture(reply);
    }

    /** {@code {schemas}}: where each is. */
    private record SchemasView(List<String> schemas) {}
}
