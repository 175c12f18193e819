package io.github.alloyconnections.app.faults;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A command line that is tried.
 *
 * @param words what is typed
 * @param input what is piped in
 * @param before command lines that a healthy Alloy answers first
 * @param roles what each endpoint's answer is to it; what is not named is {@link Role#ASIDE}
 * @param dead the exit code if the connection in question is dead for certain
 */
record Invocation(List<String> words, String input, List<List<String>> before, Map<Endpoint, Role> roles, int dead) {

    static Invocation of(String... words) {
        return new Invocation(List.of(words), "", List.of(), Map.of(), 3);
    }

    Invocation with(Role role, Endpoint... endpoints) {
        Map<Endpoint, Role> more = new EnumMap<>(Endpoint.class);
        more.putAll(roles);
        for (Endpoint endpoint : endpoints) {
            more.put(endpoint, role);
        }
        return new Invocation(words, input, before, more, dead);
    }

    Invocation needing(Endpoint... endpoints) {
        return with(Role.NEEDED, endpoints);
    }

    Invocation trying(Endpoint... endpoints) {
        return with(Role.TRIED, endpoints);
    }

    Invocation writing(Endpoint... endpoints) {
        return with(Role.WRITTEN, endpoints);
    }

    Invocation deadIs(int code) {
        return new Invocation(words, input, before, roles, code);
    }

    Invocation piped(String text) {
        return new Invocation(words, text, before, roles, dead);
    }

    Invocation after(String... earlier) {
        List<List<String>> more = new ArrayList<>(before);
        more.add(List.of(earlier));
        return new Invocation(words, input, more, roles, dead);
    }

    String command() {
        return words.get(0);
    }

    Role role(Endpoint endpoint) {
        return roles.getOrDefault(endpoint, Role.ASIDE);
    }

    @Override
    public String toString() {
        return String.join(" ", words);
    }
}
