package io.github.alloyconnections.adapter.web.question;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.alloyconnections.contract.json.ConnectorsJson;

/** The catalogue with the {@code success} that clients of the demo look at. */
record ConnectorsView(boolean success, @JsonUnwrapped ConnectorsJson catalogue) {

    static ConnectorsView of(ConnectorsJson catalogue) {
        return new ConnectorsView(true, catalogue);
    }
}
