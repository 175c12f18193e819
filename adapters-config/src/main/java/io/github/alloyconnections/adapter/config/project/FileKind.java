package io.github.alloyconnections.adapter.config.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a file's name tells of whether a connection that it names is used by it. */
final class FileKind {

    private static final Set<String> GENERATED_FOLDERS =
            words(".git .gradle .idea .next .venv __pycache__ build coverage dist node_modules out target vendor venv");
    private static final Set<String> PROSE_AND_OUTPUT =
            words("adoc asciidoc bak csv diff err log markdown md mdx orig out patch rst tmp tsv txt");
    private static final Set<String> WITHOUT_EXTENSION = words("brewfile caddyfile containerfile dockerfile earthfile"
            + " gemfile jenkinsfile justfile makefile procfile rakefile tiltfile vagrantfile");

    private FileKind() {}

    private static Set<String> words(String listed) {
        return Set.copyOf(List.of(listed.split(" ", -1)));
    }

    /** Whether tools fill this folder. */
    static boolean isGenerated(Path folder) {
        return GENERATED_FOLDERS.contains(name(folder));
    }

    static boolean isDotEnv(Path file) {
        return name(file).startsWith(".env");
    }

    /** Whether it is written for people, or by programs: such a file names connections and uses none. */
    static boolean isProseOrOutput(Path file) {
        String name = name(file);
        return !isDotEnv(file) && PROSE_AND_OUTPUT.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    /** Without an extension a file may be anything: a script says so in its first line. */
    static boolean mustBeScript(Path file) {
        String name = name(file);
        return name.indexOf('.') < 0 && !WITHOUT_EXTENSION.contains(name);
    }

    private static String name(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }
}
