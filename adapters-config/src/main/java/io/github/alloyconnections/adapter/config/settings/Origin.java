package io.github.alloyconnections.adapter.config.settings;

/**
 * Where a value came from.
 *
 * @param kind what sort of place that is, which decides how far it is trusted
 * @param shown the place in words, such as {@code .env:3}
 * @param place the place as such, without the line: two values with the same one were written by the same hand
 */
public record Origin(Kind kind, String shown, String place) {

    public enum Kind {
        SANDBOX,
        FLAG,
        ENVIRONMENT,
        /** A file that came with the project, which need not be the user's own. */
        PROJECT_FILE,
        USER_FILE,
        BUILT_IN
    }

    static Origin sandbox() {
        return new Origin(Kind.SANDBOX, "sandbox", "sandbox");
    }

    static Origin flag(String flag) {
        return new Origin(Kind.FLAG, flag, "flags");
    }

    static Origin environment() {
        return new Origin(Kind.ENVIRONMENT, "environment", "environment");
    }

    static Origin builtIn() {
        return new Origin(Kind.BUILT_IN, "built-in", "built-in");
    }

    public boolean isProjectFile() {
        return kind == Kind.PROJECT_FILE;
    }
}
