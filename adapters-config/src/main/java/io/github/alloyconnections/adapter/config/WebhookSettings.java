package io.github.alloyconnections.adapter.config;

import io.github.alloyconnections.adapter.config.settings.Secret;
import java.net.URI;

/**
 * Who wants to hear of events.
 *
 * @param address an absolute address; what stands behind its question mark may be a secret
 * @param secret what events are signed with
 * @param anywhere whether it may be in the own network, and unencrypted
 */
public record WebhookSettings(URI address, Secret secret, boolean anywhere) {

    @Override
    public String toString() {
        return "WebhookSettings[" + address.getScheme() + "://" + address.getHost() + "]";
    }
}
