package io.github.alloyconnections.domain.port.host;

import java.net.URI;
import java.util.List;

/** A server that was started and listens. */
public interface RunningServer extends AutoCloseable {

    /** Where it can be reached. */
    URI address();

    /** What a user should know of it, such as the settings that reach a simulator. */
    List<String> notices();

    @Override
    void close();
}
