package io.github.alloyconnections.adapter.alloy.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import feign.Headers;
import feign.Param;
import feign.RequestLine;
import io.github.alloyconnections.adapter.alloy.wire.ConnectorJson;
import io.github.alloyconnections.adapter.alloy.wire.CredentialJson;
import io.github.alloyconnections.adapter.alloy.wire.DatedJson;
import io.github.alloyconnections.adapter.alloy.wire.RowPage;
import io.github.alloyconnections.adapter.alloy.wire.UrlText;
import org.jspecify.annotations.Nullable;

/** The calls of Alloy's Connectivity API that are made; all texts come as {@link UrlText}. */
public interface AlloyApi {

    @RequestLine(value = "GET /users/{user}/credentials?offset={offset}&cursor={cursor}", decodeSlash = false)
    RowPage<CredentialJson> userCredentials(
            @Param("user") String user,
            @Param("offset") @Nullable String offset,
            @Param("cursor") @Nullable String cursor);

    @RequestLine(value = "GET /connectors/{connector}/credentials?offset={offset}&cursor={cursor}", decodeSlash = false)
    RowPage<CredentialJson> connectorCredentials(
            @Param("connector") String connector,
            @Param("offset") @Nullable String offset,
            @Param("cursor") @Nullable String cursor);

    @RequestLine("GET /connectors?offset={offset}&cursor={cursor}")
    RowPage<ConnectorJson> connectors(
            @Param("offset") @Nullable String offset, @Param("cursor") @Nullable String cursor);

    @RequestLine(value = "GET /connectors/{connector}/resources", decodeSlash = false)
    JsonNode resources(@Param("connector") String connector);

    @RequestLine(value = "GET /connectors/{connector}/actions/{action}", decodeSlash = false)
    JsonNode action(@Param("connector") String connector, @Param("action") String action);

    @RequestLine(value = "POST /connectors/{connector}/actions/{action}/execute", decodeSlash = false)
    @Headers("Content-Type: application/json")
    JsonNode execute(@Param("connector") String connector, @Param("action") String action, ObjectNode request);

    @RequestLine(value = "GET /connectors/{connector}/credentials/metadata", decodeSlash = false)
    JsonNode authentication(@Param("connector") String connector);

    @RequestLine(value = "POST /connectors/{connector}/credentials", decodeSlash = false)
    @Headers("Content-Type: application/json")
    DatedJson connect(@Param("connector") String connector, ObjectNode request);

    @RequestLine("GET /connectors")
    JsonNode rawConnectors();

    @RequestLine(value = "GET /connectors/{connector}", decodeSlash = false)
    JsonNode rawConnector(@Param("connector") String connector);

    @RequestLine(value = "GET /connectors/{connector}/credentials", decodeSlash = false)
    JsonNode rawConnectorCredentials(@Param("connector") String connector);

    @RequestLine(value = "GET /users/{user}/credentials", decodeSlash = false)
    JsonNode rawUserCredentials(@Param("user") String user);

    @RequestLine("GET /users")
    JsonNode rawUsers();

    @RequestLine(value = "DELETE /users/{user}/credentials/{id}", decodeSlash = false)
    Acknowledgement deleteCredential(@Param("user") String user, @Param("id") String id);

    @RequestLine(value = "DELETE /connectors/{connector}/credentials/{id}", decodeSlash = false)
    Acknowledgement deleteOfConnector(@Param("connector") String connector, @Param("id") String id);
}
