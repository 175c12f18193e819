package io.github.alloyconnections.adapter.config.settings;

import java.net.URI;
import java.time.Duration;

/**
 * How Alloy is to be spoken to.
 *
 * @param baseUrl absolute, without a slash at its end
 * @param apiVersion the value of the version header
 * @param timeout for each call
 * @param network the way there
 */
public record RemoteSettings(URI baseUrl, String apiVersion, Duration timeout, NetworkSettings network) {}
