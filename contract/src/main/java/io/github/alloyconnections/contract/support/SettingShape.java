package io.github.alloyconnections.contract.support;

import io.github.alloyconnections.domain.settings.Setting;
import java.util.Set;
import java.util.regex.Pattern;

/** A setting without its value, but for what is nobody's: {@code {name, shape, origin}}. */
public record SettingShape(String name, String shape, String origin) {

    private static final Set<String> SECRET = Set.of("ALLOY_API_KEY", "ALLOY_ACCESS_TOKEN", "ACCESS_TOKEN");
    private static final Pattern ID = Pattern.compile("[0-9A-Fa-f]{24}");
    private static final Pattern PLAIN = Pattern.compile("\\d{1,6}(ms|s|m|h)?|\\d{4}-\\d{2}");
    private static final Pattern CONNECTOR = Pattern.compile("[A-Za-z]{2,24}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,60}");
    private static final Pattern PLACE = Pattern.compile(
            "(\\.env|alloy-connections\\.conf)(:\\d+)?|environment|built-in|sandbox|not set|--[a-z-]{1,30}");
    private static final String USUAL = "https://production.runalloy.com";
    private static final int LONG_MASK = 5;

    static SettingShape of(Setting setting) {
        String name = NAME.matcher(setting.name()).matches() ? setting.name() : "(a name of one's own)";
        return new SettingShape(name, shape(setting), place(setting.origin()));
    }

    private static String shape(Setting setting) {
        String value = setting.shown();
        if (value.isEmpty()) {
            return "not set";
        } else if (SECRET.contains(setting.name()) || value.startsWith("****")) {
            // The mask ends with a few characters of what is long enough for that; they are left out, too.
            return value.length() >= LONG_MASK ? "set, 16 characters or more" : "set, shorter than 16 characters";
        } else if (setting.name().startsWith("ALLOY_BASE_URL") || value.contains("://")) {
            return address(value);
        } else if (ID.matcher(value).matches() || PLAIN.matcher(value).matches()) {
            return value;
        }
        return setting.name().equals("ALLOY_CONNECTOR")
                        && CONNECTOR.matcher(value).matches()
                ? value
                : "set";
    }

    private static String address(String value) {
        if (value.equals(USUAL)) {
            return USUAL;
        }
        String scheme = value.startsWith("https:") ? "https" : value.startsWith("http:") ? "http" : "another scheme";
        boolean here = value.matches("https?://(127\\.0\\.0\\.1|localhost)([:/].*)?");
        return "an address of its own: " + scheme + (here ? ", on this machine" : "");
    }

    /** The line of a file that everybody has, or only that it is a file. */
    static String place(String origin) {
        return PLACE.matcher(origin).matches() ? origin : "another place";
    }
}
