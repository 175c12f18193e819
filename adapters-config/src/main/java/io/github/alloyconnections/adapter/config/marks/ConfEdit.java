package io.github.alloyconnections.adapter.config.marks;

import io.github.alloyconnections.adapter.config.dotenv.EnvFile;
import io.github.alloyconnections.adapter.config.settings.ConfFile;
import io.github.alloyconnections.adapter.config.settings.ConfPlace;
import io.github.alloyconnections.adapter.config.settings.SourcedText;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.failure.ProjectFileException.Kind;
import io.github.alloyconnections.domain.naming.MarkEdit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One edit of a conf file: made line by line, and kept only if the file then says the same but for what was meant. */
final class ConfEdit {

    private static final String HEAD =
            "# Names and protection of connections, made to be committed: no secret belongs here.\n";

    /** A name may have been assigned again and again; the last one counts. */
    private static final int MOST_ROUNDS = 20;

    private final ConfPlace place;
    private final EnvFile file;

    ConfEdit(ConfPlace place, EnvFile file) {
        this.place = place;
        this.file = file;
    }

    ConfText.Edit apply(MarkEdit edit, ConfText before) {
        return edit.accept(new Applying(before));
    }

    /** What each change makes of this text. */
    private final class Applying implements MarkEdit.Visitor<ConfText.Edit> {

        private final ConfText before;

        private Applying(ConfText before) {
            this.before = before;
        }

        @Override
        public ConfText.Edit name(MarkEdit.Name edit) {
            String name = edit.alias().name();
            return set(
                    before,
                    ConfReading.ALIAS + name,
                    ConfReading.ALIAS + key(name),
                    edit.alias().id().value());
        }

        @Override
        public ConfText.Edit unname(MarkEdit.Unname edit) {
            return drop(before, ConfReading.ALIAS + edit.name());
        }

        @Override
        public ConfText.Edit guard(MarkEdit.Guard edit) {
            return isGuarded(before, edit.id())
                    ? unchanged(before)
                    : set(before, guardName(before, edit.id()), key(edit.id()), "true");
        }

        @Override
        public ConfText.Edit unguard(MarkEdit.Unguard edit) {
            return isGuarded(before, edit.id()) ? drop(before, guardName(before, edit.id())) : unchanged(before);
        }
    }

    private static ConfText.Edit unchanged(ConfText text) {
        return new ConfText.Edit(text, "");
    }

    private static String key(ConnectionId id) {
        return ConfReading.PROTECT + ".\"" + id + "\"";
    }

    private static String key(String name) {
        return name.matches("[A-Za-z][A-Za-z0-9_-]*") ? name : "\"" + name + "\"";
    }

    /** As it is spelled there, if it is there. */
    private String guardName(ConfText text, ConnectionId id) {
        String wanted = ConfReading.PROTECT + "." + id;
        return meaning(text).keySet().stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).equals(wanted.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(wanted);
    }

    private boolean isGuarded(ConfText text, ConnectionId id) {
        return ConfReading.of(List.of(read(text))).guard(id).isPresent();
    }

    private ConfText.Edit set(ConfText before, String name, String key, String value) {
        Map<String, String> wanted = meaning(before);
        String written = value.equals("true") ? value : "\"" + value + "\"";
        if (value.equals(wanted.put(name, value))) {
            return unchanged(before);
        }
        String line = key + " = " + written;
        ConfText start = before.text().isEmpty() ? new ConfText(HEAD) : before;
        Optional<ConfText.Edit> made = valueOf(before, name).isPresent()
                ? before.withValue(lineOf(before, name), written)
                : Optional.of(start.with(line)).map(edit -> headed(edit, before, line));
        return made.filter(edit -> meaning(edit.after()).equals(wanted)).orElseThrow(() -> refused("the line " + line));
    }

    private static ConfText.Edit headed(ConfText.Edit edit, ConfText before, String line) {
        return before.text().isEmpty()
                ? new ConfText.Edit(edit.after(), "@@ -0,0 +1,2 @@\n+" + HEAD + "+" + line + "\n")
                : edit;
    }

    private ConfText.Edit drop(ConfText before, String name) {
        Map<String, String> wanted = meaning(before);
        if (wanted.remove(name) == null) {
            if (wanted.containsKey(ConfReading.PROTECT) && name.startsWith(ConfReading.PROTECT)) {
                throw refused(
                        "what to take out of the list " + place.label() + ":" + lineOf(before, ConfReading.PROTECT));
            }
            return unchanged(before);
        }
        ConfText.Edit made = unchanged(before);
        for (int round = 0; round < MOST_ROUNDS && valueOf(made.after(), name).isPresent(); round++) {
            String diff = made.diff();
            made = made.after()
                    .without(lineOf(made.after(), name))
                    .map(edit -> new ConfText.Edit(edit.after(), diff + edit.diff()))
                    .orElseThrow(() -> refused("that " + name + " goes"));
        }
        if (!meaning(made.after()).equals(wanted)) {
            throw refused("that " + name + " goes");
        }
        return made;
    }

    private ProjectFileException refused(String what) {
        return file.failure(
                Kind.NOT_EDITABLE,
                "it cannot be edited there without touching what is somebody else's; write by hand " + what);
    }

    private Optional<SourcedText> valueOf(ConfText text, String name) {
        return Optional.ofNullable(read(text).values().get(name));
    }

    private int lineOf(ConfText text, String name) {
        return valueOf(text, name)
                .map(value -> value.origin().shown())
                .filter(shown -> shown.matches("(?s).*:\\d{1,6}"))
                .map(shown -> Integer.parseInt(shown.substring(shown.lastIndexOf(':') + 1)))
                .orElse(0);
    }

    private Map<String, String> meaning(ConfText text) {
        return read(text).values().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().value(), (one, other) -> other, HashMap::new));
    }

    private ConfFile read(ConfText text) {
        ConfFile read = ConfFile.of(text.text(), place);
        read.problems().stream().findFirst().ifPresent(problem -> {
            throw file.failure(Kind.NOT_EDITABLE, problem);
        });
        return read;
    }
}
