package io.github.alloyconnections.sandbox.notion;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.alloyconnections.sandbox.http.SandboxJson;

/** What Notion says when it will not do what it was asked; Alloy passes it on inside a 200. */
final class NotionProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    private NotionProblem(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    static NotionProblem invalid(String message) {
        return new NotionProblem(400, "validation_error", message);
    }

    /** What one version has, another does not. */
    static NotionProblem noSuchUrl() {
        return new NotionProblem(400, "invalid_request_url", "Invalid request URL.");
    }

    static NotionProblem missingVersion() {
        return new NotionProblem(
                400,
                "missing_version",
                "Notion-Version header failed validation: Notion-Version header should be defined, instead was"
                        + " `undefined`.");
    }

    static NotionProblem notFound(String kind, String id) {
        return new NotionProblem(
                404,
                "object_not_found",
                "Could not find " + kind + " with ID: " + id
                        + ". Make sure the relevant pages and databases are shared with your integration.");
    }

    ObjectNode json() {
        return SandboxJson.object()
                .put("object", "error")
                .put("status", status)
                .put("code", code)
                .put("message", getMessage());
    }
}
