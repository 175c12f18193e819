package io.github.alloyconnections.domain.settings;

import java.util.Map;

/**
 * A project as a shell follows it.
 *
 * @param folder its whole path
 * @param variables names and values of its pins and of the user they are for; never a key
 * @param allowed whether a shell may take them
 */
public record FollowedProject(String folder, Map<String, String> variables, boolean allowed) {

    public FollowedProject {
        variables = Map.copyOf(variables);
    }
}
