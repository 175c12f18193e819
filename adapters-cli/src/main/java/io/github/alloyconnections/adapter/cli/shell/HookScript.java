package io.github.alloyconnections.adapter.cli.shell;

import io.github.alloyconnections.domain.text.ShellWords;
import java.util.List;

/** The script that lets a shell follow projects. */
public enum HookScript {
    BASH("hook.sh", "hook.bash"),
    ZSH("hook.sh", "hook.zsh"),
    FISH("hook.fish"),
    DIRENV("hook.direnv");

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable
    private final List<String> parts;

    HookScript(String... parts) {
        this.parts = List.of(parts);
    }

    /**
     * The script itself.
     *
     * @param place the folder that holds what is allowed
     * @param program how this program is started, whatever the current folder is
     */
    public String text(String place, String program) {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(ScriptText.read(part)));
        return text.toString().replace("@PLACE@", quoted(place)).replace("@PROGRAM@", quoted(program));
    }

    /** Single quotes mean the same everywhere but for a quote or a backslash within them, which fish reads otherwise. */
    private String quoted(String text) {
        return this == FISH
                ? "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
                : ShellWords.alwaysQuoted(text);
    }
}
