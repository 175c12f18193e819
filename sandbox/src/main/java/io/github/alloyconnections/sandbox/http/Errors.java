package io.github.alloyconnections.sandbox.http;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Alloy's several shapes of an error, and the errors the sandbox gives in more than one place. */
public final class Errors {

    private static final String CREDENTIAL_NOT_FOUND = "Credential not found";

    private Errors() {}

    public static WireReply nested(int status, String code, String message) {
        ObjectNode body = SandboxJson.object();
        body.putObject("error")
                .put("source", "CONNECTIVITY_API")
                .put("code", code)
                .put("message", message);
        return WireReply.json(status, body);
    }

    public static WireReply flat(int status, String code, String message) {
        return WireReply.json(status, SandboxJson.object().put("code", code).put("message", message));
    }

    public static WireReply plain(int status, String message) {
        return WireReply.json(status, SandboxJson.object().put("message", message));
    }

    public static WireReply titled(int status, String title, String message) {
        return WireReply.json(status, SandboxJson.object().put("error", title).put("message", message));
    }

    static WireReply listed(int status, String message) {
        ObjectNode body = SandboxJson.object();
        body.putArray("errors").addObject().put("message", message);
        return WireReply.json(status, body);
    }

    public static WireReply invalidInput(String message) {
        return nested(400, "INVALID_INPUT", message);
    }

    public static WireReply credentialNotFound() {
        return invalidInput(CREDENTIAL_NOT_FOUND);
    }

    /** The same message in one of the shapes and statuses a client must survive; the variant is the caller's choice. */
    public static WireReply credentialNotFound(int variant) {
        return switch (Math.floorMod(variant, 5)) {
            case 0 -> credentialNotFound();
            case 1 -> flat(404, "INVALID_INPUT", CREDENTIAL_NOT_FOUND);
            case 2 -> plain(422, CREDENTIAL_NOT_FOUND);
            case 3 -> WireReply.json(404, SandboxJson.object().put("error", CREDENTIAL_NOT_FOUND));
            default -> listed(400, CREDENTIAL_NOT_FOUND);
        };
    }

    /** What is said of a path that the version asked for does not have: a web page, as JSON. */
    static WireReply noSuchCall(String method, String path) {
        String page = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<title>Error</title>\n</head>\n<body>\n<pre>Cannot "
                + method + " " + path.replace("&", "&amp;").replace("<", "&lt;") + "</pre>\n</body>\n</html>\n";
        return WireReply.json(404, SandboxJson.object().put("errorHtml", page));
    }

    public static WireReply methodNotAllowed(String allowed) {
        return nested(405, "METHOD_NOT_ALLOWED", "Only " + allowed + " is possible here")
                .withHeader("Allow", allowed);
    }

    public static WireReply connectorNotFound(String connector) {
        return flat(404, "CONNECTOR_NOT_FOUND", "Connector '" + connector + "' not found");
    }

    public static WireReply actionNotFound(String action) {
        return nested(404, "ACTION_NOT_FOUND", "Action '" + action + "' not found");
    }
}
