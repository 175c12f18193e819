package io.github.alloyconnections.adapter.cli.shell;

import io.github.alloyconnections.domain.step.NextStep;
import io.github.alloyconnections.domain.text.ShellWords;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How this program came onto the machine, as far as its own files tell. Nobody is asked for that, and nobody whether there
 * is a newer one.
 *
 * @param kind the word for it, which stays stable: {@code script}, {@code archive}, {@code deb}, {@code homebrew},
 *     {@code sdkman}, {@code sources}, {@code image} or {@code jar}
 * @param told the same in words
 * @param place its folder; empty if only the jar is known
 * @param steps what to type for another version
 */
public record Installation(String kind, String told, Optional<Path> place, List<NextStep> steps) {

    /** Where releases are published. */
    private static final String RELEASES = "https://github.com/alloyconnections/alloy-connections/releases";

    private static final String NEWEST = RELEASES + "/latest/download";

    /** Set in the container image. */
    private static final String INSTALLED_AS = "ALLOY_CONNECTIONS_INSTALLED_AS";

    /** Written when a release is packed, and anew by what installs one. */
    private static final String NOTE = "lib/installed-as";

    private static final int NOTE_LINES = 3;

    public Installation {
        steps = List.copyOf(steps);
    }

    /** The installation that this environment is of; {@code launcher} is the variable with the launcher's whole path. */
    public static Installation of(Map<String, String> environment, String launcher) {
        if ("image".equals(environment.get(INSTALLED_AS))) {
            return image();
        }
        return Optional.ofNullable(environment.get(launcher))
                .flatMap(Installation::path)
                .flatMap(file -> Optional.ofNullable(file.getParent()))
                .map(Installation::in)
                .orElseGet(Installation::jar);
    }

    private static Installation in(Path bin) {
        if (Files.isRegularFile(bin.resolve("pom.xml"))) {
            return sources(bin);
        }
        Path home = bin.endsWith("bin") ? Optional.ofNullable(bin.getParent()).orElse(bin) : bin;
        if (home.toString().contains("/Cellar/")) {
            return kept("homebrew", "by Homebrew", home, "brew upgrade alloy-connections", "takes the newest");
        }
        if (home.toString().contains("/candidates/alloyconnections/")) {
            return kept("sdkman", "by SDKMAN", home, "sdk upgrade alloyconnections", "takes the newest");
        }
        List<String> note = note(home.resolve(NOTE));
        String kind = note.isEmpty() ? "" : note.get(0);
        return switch (kind) {
            case "install.sh" -> script(home, note);
            case "deb" ->
                kept(
                        "deb",
                        "as a Debian package",
                        home,
                        "sudo dpkg -i alloy-connections_VERSION_all.deb",
                        "with the package from " + RELEASES);
            default ->
                kept(
                        "archive",
                        "from an archive",
                        home,
                        "tar -xzf alloy-connections-VERSION.tar.gz",
                        "beside it, with the archive from " + RELEASES + "; this folder can go then");
        };
    }

    private static Installation script(Path home, List<String> note) {
        String prefix = note.size() > 1 ? note.get(1) : "";
        String from = note.size() > 2 ? note.get(2) : NEWEST;
        String into = prefix.isEmpty() ? "" : " --prefix " + ShellWords.quoted(prefix);
        String script = "sh install.sh" + (from.equals(NEWEST) ? "" : " --from " + ShellWords.quoted(from)) + into;
        return new Installation(
                "script",
                "by install.sh",
                Optional.of(home),
                List.of(
                        NextStep.other("curl -fsSLO " + NEWEST + "/install.sh", "fetches the script; read it"),
                        NextStep.other(script, "replaces this by what is there; its checksum is compared"),
                        NextStep.other("sh install.sh --uninstall" + into, "takes it away, caches too")));
    }

    private static Installation sources(Path checkout) {
        return kept(
                "sources",
                "from its sources, in a checkout",
                checkout,
                "git -C " + ShellWords.quoted(checkout.toString()) + " pull --ff-only",
                "the next start builds what changed");
    }

    private static Installation image() {
        return new Installation(
                "image",
                "in a container image",
                Optional.empty(),
                List.of(NextStep.other(
                        "docker load -i alloy-connections-VERSION-image.tar", "with the image from " + RELEASES)));
    }

    private static Installation jar() {
        return new Installation(
                "jar",
                "as a jar that was started by java itself",
                Optional.empty(),
                List.of(NextStep.other("curl -fsSLO " + NEWEST + "/install.sh", "fetches what installs a release")));
    }

    private static Installation kept(String kind, String told, Path place, String command, String why) {
        return new Installation(kind, told, Optional.of(place), List.of(NextStep.other(command, why)));
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text)).filter(Path::isAbsolute);
        } catch (InvalidPathException impossible) {
            return Optional.empty();
        }
    }

    private static List<String> note(Path file) {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            return lines.lines().limit(NOTE_LINES).toList();
        } catch (IOException none) {
            return List.of();
        }
    }
}
