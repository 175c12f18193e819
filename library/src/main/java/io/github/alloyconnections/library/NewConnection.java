package io.github.alloyconnections.library;

import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.attempt.AttemptId;
import io.github.alloyconnections.domain.attempt.ConnectRequest;
import io.github.alloyconnections.domain.attempt.ConnectRequest.Answers;
import io.github.alloyconnections.domain.attempt.Way;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.port.driving.ForConnecting;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A connection to be made: given what its connector asks for, and then begun. Immutable; its text never shows what it was
 * given. Unlike the command line it does not look first whether something works already.
 */
public final class NewConnection {

    private final ForConnecting connecting;
    private final ConnectorId connector;
    private final Function<AttemptId, URI> redirect;
    private final Answers answers;

    NewConnection(ForConnecting connecting, ConnectorId connector, Function<AttemptId, URI> redirect, Answers answers) {
        this.connecting = connecting;
        this.connector = connector;
        this.redirect = redirect;
        this.answers = answers;
    }

    /** How it can be connected and what each way asks for; begins nothing. */
    public List<Way> ways() {
        return AlloyException.telling(() -> connecting.ways(connector, Optional.empty()));
    }

    /** The same, by this of several ways. */
    public NewConnection by(String way) {
        return answering(answers.by(way));
    }

    /** The same, through your own OAuth app: its id under Auth Configs in Alloy's dashboard. */
    public NewConnection ownApp(String authConfigId) {
        return answering(new Answers(answers.way(), Optional.of(authConfigId), answers.inputs()));
    }

    /**
     * The same, with this for what the connector asks for under this name, such as {@code shopName} or {@code login.apiKey}.
     *
     * @param value a text, number, boolean, list or map
     */
    public NewConnection with(String name, Object value) {
        JsonValue json;
        try {
            json = JsonValue.from(value);
        } catch (IllegalArgumentException e) {
            throw AlloyException.usage(name + " must be a text, number, boolean, list or map");
        }
        Map<String, JsonValue> inputs = new LinkedHashMap<>(answers.inputs());
        inputs.put(name, json);
        return answering(new Answers(answers.way(), answers.configuration(), inputs));
    }

    /** The same, with this secret, which the caller may overwrite afterwards. */
    public NewConnection with(String name, char[] secret) {
        return with(name, new String(secret));
    }

    /** The same, with the browser sent back to this address after a consent. */
    public NewConnection backTo(URI address) {
        return new NewConnection(connecting, connector, attempt -> address, answers);
    }

    /** Asks Alloy for it, once; it is tested and pinned by {@link BegunConnection#await}. */
    public BegunConnection begin() {
        ConnectRequest request = ConnectRequest.of(connector, redirect).answering(answers);
        return new BegunConnection(connecting, AlloyException.telling(() -> connecting.begin(request)));
    }

    private NewConnection answering(Answers given) {
        return new NewConnection(connecting, connector, redirect, given);
    }

    @Override
    public String toString() {
        return "NewConnection[" + connector + ", " + answers + "]";
    }
}
