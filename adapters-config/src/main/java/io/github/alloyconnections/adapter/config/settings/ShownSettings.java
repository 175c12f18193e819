package io.github.alloyconnections.adapter.config.settings;

import io.github.alloyconnections.domain.settings.DatabaseAddress;
import io.github.alloyconnections.domain.settings.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every setting with its origin, as people may see it. */
public final class ShownSettings {

    private static final List<String> SECRETS =
            List.of(SettingName.API_KEY, SettingName.ACCESS_TOKEN, SettingName.WEBHOOK_SECRET, SettingName.WEBHOOK_URL);

    /** Those of the web module that few need. */
    private static final List<String> SERVING = List.of(
            SettingName.TRUST_LOCAL,
            SettingName.DATABASE,
            SettingName.TENANT,
            SettingName.RETENTION_DAYS,
            SettingName.MAX_AGE,
            SettingName.WEBHOOK_URL,
            SettingName.WEBHOOK_SECRET,
            SettingName.WEBHOOK_ANYWHERE,
            SettingName.CALLS_PER_MINUTE,
            SettingName.RECHECK_HOURS,
            SettingName.TLS_CERT,
            SettingName.TLS_KEY);

    private ShownSettings() {}

    /** Named as they are published, the pin's variable as it is for the connector in question; the network's come last. */
    public static List<Setting> of(Sources sources, String pinVariable, List<Setting> network) {
        List<String> names = new ArrayList<>(List.of(
                SettingName.API_KEY,
                SettingName.USER_ID,
                SettingName.ACCOUNT,
                SettingName.BASE_URL,
                SettingName.API_VERSION,
                SettingName.CONNECTOR,
                pinVariable,
                SettingName.REDIRECT_URI,
                SettingName.PORT,
                SettingName.ACCESS_TOKEN));
        names.addAll(SettingName.TUNABLES);
        Stream<Setting> own = names.stream().map(name -> shown(name, sources.find(name)));
        Stream<Setting> serving = SERVING.stream()
                .filter(name -> sources.find(name).isPresent())
                .map(name -> shown(name, sources.find(name)));
        return Stream.of(own, serving, OwnProbes.shown(sources).stream(), network.stream())
                .flatMap(some -> some)
                .toList();
    }

    public static boolean isSecret(String name) {
        return SECRETS.contains(name);
    }

    private static Setting shown(String name, Optional<SourcedText> sourced) {
        String value = sourced.map(SourcedText::value).orElse("");
        return new Setting(
                name,
                shown(name, value),
                sourced.map(found -> found.origin().shown()).orElse("not set"));
    }

    /** A value as people may see it. */
    public static String shown(String name, String value) {
        if (name.equals(SettingName.DATABASE) && !value.isEmpty()) {
            return DatabaseAddress.parse(value).map(DatabaseAddress::place).orElse("no address of PostgreSQL's");
        }
        return isSecret(name) && !value.isEmpty() ? Secret.of(value).masked() : value;
    }
}
