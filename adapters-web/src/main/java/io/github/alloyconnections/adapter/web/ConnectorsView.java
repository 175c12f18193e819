package io.github.alloyconnections.adapter.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.alloyconnections.contract.ConnectorsJson;

/** The catalogue with the {@code success} that clients of the demo look at. */
record ConnectorsView(boolean success, @JsonUnwrapped ConnectorsJson catalogue) {

    static ConnectorsView of(ConnectorsJson catalogue) {
        return new ConnectorsView(true, catalogue);
    }
}
