package io.github.alloyconnections.domain.action;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The request that a call would send to Alloy, with secrets masked. */
public record ActionRequest(String method, String url, Map<String, String> headers, JsonValue body) {

    public ActionRequest {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }
}
