package io.github.alloyconnections.domain.usecase.choosing;

import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.failure.InvalidSettingsException;
import io.github.alloyconnections.domain.port.driven.SettingsFile;
import io.github.alloyconnections.domain.port.driving.ForSettingUp;
import io.github.alloyconnections.domain.settings.SettingChange;
import io.github.alloyconnections.domain.text.KeyText;
import io.github.alloyconnections.domain.text.Placeholder;
import java.util.List;
import java.util.Optional;

/** Writes down the key and the owner; of a key it only judges whether it can travel in a header. */
public final class SettingUp implements ForSettingUp {

    private static final int LONGEST = 8_192;
    private static final String KEY = "ALLOY_API_KEY";
    private static final String USER = "ALLOY_USER_ID";

    private final SettingsFile file;

    public SettingUp(SettingsFile file) {
        this.file = file;
    }

    @Override
    public String place() {
        return file.place();
    }

    @Override
    public SettingChange writeKey(String typed) {
        return file.write(KEY, key(typed.strip()));
    }

    @Override
    public SettingChange writeOwner(Owner owner) {
        return file.write(USER, owner.match(UserId::value, () -> ""));
    }

    private static String key(String text) {
        if (text.isEmpty()) {
            throw refused("is empty");
        } else if (text.length() > LONGEST) {
            throw refused("is longer than " + LONGEST + " characters");
        }
        Optional<String> problem = KeyText.problem(text)
                .or(() -> Placeholder.of(text).map(Placeholder::told))
                .or(() -> text.matches("[A-Za-z0-9._~+/=:@-]+")
                        ? Optional.empty()
                        : Optional.of("holds what no key has, such as white space, quotes or control characters"));
        problem.ifPresent(why -> {
            throw refused(why);
        });
        return text;
    }

    private static InvalidSettingsException refused(String why) {
        return new InvalidSettingsException(List.of("What was given as the API key " + why + "; nothing was written."));
    }
}
