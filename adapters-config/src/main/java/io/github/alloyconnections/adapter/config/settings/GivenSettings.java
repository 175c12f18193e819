package io.github.alloyconnections.adapter.config.settings;

import io.github.alloyconnections.domain.settings.Overrides;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was said for this one run: by flags, and by the sandbox in place of flags. */
public final class GivenSettings {

    private GivenSettings() {}

    /** The settings said, by name; an empty user is one: explicitly none. */
    public static Map<String, SourcedText> of(Overrides overrides, Optional<SandboxEndpoint> sandbox) {
        Map<String, SourcedText> given = new HashMap<>();
        overrides
                .baseUrl()
                .ifPresent(text -> given.put(SettingName.BASE_URL, new SourcedText(text, Origin.flag("--base-url"))));
        overrides
                .timeout()
                .ifPresent(time -> given.put(
                        SettingName.TIMEOUT, new SourcedText(time.toMillis() + "ms", Origin.flag("--timeout"))));
        overrides
                .candidates()
                .ifPresent(most -> given.put(
                        SettingName.PROBE_CANDIDATES, new SourcedText(most.toString(), Origin.flag("--candidates"))));
        sandbox.ifPresent(endpoint -> given.putAll(endpoint.settings()));
        // To be tried before it stands anywhere; against a simulator, too.
        overrides
                .key()
                .ifPresent(key ->
                        given.put(SettingName.API_KEY, new SourcedText(key.reveal(), Origin.flag("what was typed"))));
        // A simulator has users and accounts of its own: whom and what a person names with it is meant for it.
        overrides
                .user()
                .ifPresent(text -> given.put(SettingName.USER_ID, new SourcedText(text, Origin.flag("--user"))));
        overrides
                .account()
                .ifPresent(text -> given.put(SettingName.ACCOUNT, new SourcedText(text, Origin.flag("--account"))));
        return Map.copyOf(given);
    }

    /** What is wrong with the flags themselves, before any file is looked for. */
    public static List<String> problems(Overrides overrides) {
        List<String> problems = new ArrayList<>();
        overrides
                .envFile()
                .filter(GivenSettings::isNoFileName)
                .ifPresent(name -> problems.add("--env-file must name a file."));
        overrides
                .configFile()
                .filter(GivenSettings::isNoFileName)
                .ifPresent(name -> problems.add("--config must name a file."));
        if (overrides.sandbox().isPresent() && overrides.baseUrl().isPresent()) {
            problems.add("--base-url cannot be given together with --sandbox, which is a server of its own.");
        }
        return problems;
    }

    private static boolean isNoFileName(String text) {
        try {
            return text.isEmpty() || Path.of(text).getFileName() == null;
        } catch (InvalidPathException impossible) {
            return true;
        }
    }
}
