package io.github.alloyconnections.domain.usecase.choosing;

import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.failure.InvalidSettingsException;
import io.github.alloyconnections.domain.port.driven.SettingsFile;
import io.github.alloyconnections.domain.port.driving.ForSettingUp;
import io.github.alloyconnections.domain.settings.SettingChange;
import io.github.alloyconnections.domain.settings.SettingValue;
import io.github.alloyconnections.domain.settings.SettingsPlan;
import io.github.alloyconnections.domain.settings.SettingsWritten;
import io.github.alloyconnections.domain.settings.SetupWish;
import io.github.alloyconnections.domain.settings.TypedKey;
import java.util.List;
import java.util.stream.Stream;

/** Writes down the key and the owner; of a key it only judges whether it can travel in a header. */
public final class SettingUp implements ForSettingUp {

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
    public TypedKey key(String typed) {
        TypedKey.problem(typed).ifPresent(why -> {
            throw new InvalidSettingsException(
                    List.of("What was given as the API key " + why + "; nothing was written."));
        });
        return TypedKey.of(typed);
    }

    @Override
    public SettingChange writeKey(String typed) {
        return file.write(KEY, key(typed).reveal());
    }

    @Override
    public SettingChange writeOwner(Owner owner) {
        return file.write(USER, text(owner));
    }

    @Override
    public SettingsPlan plan(SetupWish wish) {
        return file.plan(values(wish));
    }

    @Override
    public SettingsWritten write(SetupWish wish) {
        return file.write(values(wish));
    }

    private static List<SettingValue> values(SetupWish wish) {
        return Stream.concat(
                        wish.key().map(key -> new SettingValue(KEY, key.reveal())).stream(),
                        wish.owner().map(owner -> new SettingValue(USER, text(owner))).stream())
                .toList();
    }

    private static String text(Owner owner) {
        return owner.match(UserId::value, () -> "");
    }
}
