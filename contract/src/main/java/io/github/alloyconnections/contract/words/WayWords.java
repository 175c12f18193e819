package io.github.alloyconnections.contract.words;

import io.github.alloyconnections.domain.attempt.InputField;
import io.github.alloyconnections.domain.attempt.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Ways to authenticate, and what they ask for, in words; the same for every driver. */
public final class WayWords {

    private static final int MOST_NAMED = 8;

    private WayWords() {}

    /** What a way means for a person, as it reads behind its name. */
    public static String brief(Way way) {
        List<String> names = way.questions().stream()
                .filter(InputField::required)
                .map(InputField::name)
                .limit(MOST_NAMED)
                .toList();
        String asked = names.isEmpty() ? "" : "asks for " + String.join(", ", names);
        if (way.needsConsent()) {
            return "you allow it on a page" + (asked.isEmpty() ? "" : "; " + asked);
        }
        return asked.isEmpty() ? "without a page" : asked;
    }

    /** What an input is, in one line. */
    public static String about(InputField field) {
        List<String> parts = new ArrayList<>();
        field.about().title().filter(title -> !title.equals(field.name())).ifPresent(parts::add);
        field.description().ifPresent(parts::add);
        if (!field.choices().isEmpty()) {
            parts.add("one of "
                    + field.choices().stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                    + (field.choices().size() > MOST_NAMED ? ", …" : ""));
        } else if (field.type() != InputField.Type.STRING) {
            parts.add(field.type().word());
        }
        if (field.secret()) {
            parts.add("secret");
        } else {
            field.fallback().ifPresent(value -> parts.add("default " + InputField.typed(value)));
        }
        return parts.isEmpty() ? "a text" : String.join("; ", parts);
    }
}
