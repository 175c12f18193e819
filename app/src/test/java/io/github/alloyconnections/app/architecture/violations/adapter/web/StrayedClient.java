package io.github.alloyconnections.app.architecture.violations.adapter.web;

import feign.RequestLine;

/** A client outside the module that owns the library. */
interface StrayedClient {
    @RequestLine("GET /")
    String read();
}
