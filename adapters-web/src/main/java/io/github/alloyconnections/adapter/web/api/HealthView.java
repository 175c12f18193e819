package io.github.alloyconnections.adapter.web.api;

/** That the server answers: {@code {success, status, message, timestamp, version, port}}, as the demo had it. */
record HealthView(boolean success, String status, String message, String timestamp, String version, int port) {}
