package io.github.alloyconnections.adapter.webhook;

import java.net.URI;

/**
 * Who wants to hear of events.
 *
 * @param address an absolute address of http or https
 * @param secret what they are signed with: {@code whsec_} and the key in Base64
 * @param reach where it may be
 */
public record WebhookTarget(URI address, String secret, Reach reach) {

    /** Where requests may go. */
    public enum Reach {
        /** To public addresses by https, whatever a name leads to. */
        PUBLIC,
        /** Anywhere, into the own network as well. */
        ANYWHERE
    }

    /** Neither what signs, nor what may stand behind the address's question mark. */
    @Override
    public String toString() {
        return "WebhookTarget[" + address.getScheme() + "://" + address.getHost() + "]";
    }
}
