package io.github.alloyconnections.adapter.config.settings;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigIncludeContext;
import com.typesafe.config.ConfigIncluder;
import com.typesafe.config.ConfigIncluderClasspath;
import com.typesafe.config.ConfigIncluderFile;
import com.typesafe.config.ConfigIncluderURL;
import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigOrigin;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigSyntax;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.io.File;
import java.net.URL;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads HOCON as plain names and values. A file that came with a project must not draw the environment or other files
 * into a value that is then sent elsewhere, so includes and substitutions are refused.
 */
final class Hocon {

    /** Settings nest twice; the library itself would recurse as deep as the file says. */
    private static final int MAX_NESTING = 32;

    /** More than anybody mends before the next run. */
    private static final int MAX_PROBLEMS = 20;

    private static final String SUBSTITUTION = "${";

    private final ConfPlace place;
    private final Map<String, SourcedText> values = new HashMap<>();
    private final List<String> problems = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    private Hocon(ConfPlace place) {
        this.place = place;
    }

    static ConfFile parse(String text, ConfPlace place) {
        Hocon hocon = new Hocon(place);
        hocon.read(withoutByteOrderMark(text));
        return new ConfFile(hocon.values, hocon.problems, hocon.remarks);
    }

    private static String withoutByteOrderMark(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private void read(String text) {
        if (isNestedTooDeeply(text)) {
            problem(0, "is nested too deeply");
            return;
        }
        RefusingIncluder includer = new RefusingIncluder();
        try {
            ConfigParseOptions options =
                    ConfigParseOptions.defaults().setSyntax(ConfigSyntax.CONF).setIncluder(includer);
            Config config = ConfigFactory.parseString(text, options);
            if (!config.isResolved()) {
                problem(lineOf(text, SUBSTITUTION), "holds a substitution, and a setting must be written out");
                return;
            }
            collect("", config.root());
        } catch (ConfigException malformed) {
            // Its message may quote the file, and with it a key.
            problem(lineOf(malformed.origin()), "is not valid HOCON");
        } catch (StackOverflowError tooDeep) {
            problem(0, "is nested too deeply");
        }
        if (includer.wasAsked()) {
            problem(lineOf(text, "include"), "includes another file, and each must be named by its user");
        }
    }

    private void collect(String prefix, ConfigObject object) {
        object.forEach((key, value) -> {
            String name = SettingName.published(prefix + key);
            if (value instanceof ConfigObject inner && SettingName.isProbe(name)) {
                put(name, inner.render(ConfigRenderOptions.concise()), value.origin());
            } else if (value instanceof ConfigObject inner) {
                collect(name + ".", inner);
            } else if (!SettingName.isKnown(name)) {
                stranger(lineOf(value.origin()), name);
            } else {
                text(value).ifPresent(text -> put(name, text, value.origin()));
            }
        });
    }

    private void put(String name, String text, ConfigOrigin origin) {
        values.put(name, new SourcedText(text, place.origin(lineOf(origin))));
    }

    /** A list becomes its elements, separated by commas; null is the same as not set. */
    private static Optional<String> text(ConfigValue value) {
        if (value.valueType() == ConfigValueType.NULL) {
            return Optional.empty();
        }
        String path = "value";
        Config config = value.atKey(path);
        return Optional.of(
                value instanceof ConfigList ? String.join(",", config.getStringList(path)) : config.getString(path));
    }

    /** It stops nobody, for nobody uses it: not even a slip does, whose setting keeps its other value. */
    private void stranger(int line, String name) {
        if (remarks.size() < MAX_PROBLEMS) {
            remarks.add(place.origin(line).shown() + " holds a setting that does not exist, and does nothing: "
                    + printable(name));
        }
    }

    private void problem(int line, String what) {
        if (problems.size() < MAX_PROBLEMS) {
            problems.add(place.origin(line).shown() + " " + what + ".");
        }
    }

    private static int lineOf(@Nullable ConfigOrigin origin) {
        return origin == null ? 0 : origin.lineNumber();
    }

    private static int lineOf(String text, String part) {
        int at = text.indexOf(part);
        return at < 0
                ? 0
                : 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    }

    private static String printable(String name) {
        String cut = name.length() > 60 ? name.substring(0, 60) + "…" : name;
        return cut.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?");
    }

    private static boolean isNestedTooDeeply(String text) {
        int depth = 0;
        for (int at = 0; at < text.length() && depth <= MAX_NESTING; at++) {
            char c = text.charAt(at);
            if (c == '{' || c == '[') {
                depth++;
            } else if (c == '}' || c == ']') {
                depth--;
            }
        }
        return depth > MAX_NESTING;
    }

    /** Reads nothing for any kind of include, and remembers that it was asked. */
    private static final class RefusingIncluder
            implements ConfigIncluder, ConfigIncluderFile, ConfigIncluderURL, ConfigIncluderClasspath {

        private boolean asked;

        boolean wasAsked() {
            return asked;
        }

        @Override
        public ConfigIncluder withFallback(ConfigIncluder fallback) {
            return this;
        }

        @Override
        public ConfigObject include(ConfigIncludeContext context, String what) {
            return nothing();
        }

        @Override
        public ConfigObject includeFile(ConfigIncludeContext context, File what) {
            return nothing();
        }

        @Override
        public ConfigObject includeURL(ConfigIncludeContext context, URL what) {
            return nothing();
        }

        @Override
        public ConfigObject includeResources(ConfigIncludeContext context, String what) {
            return nothing();
        }

        private ConfigObject nothing() {
            asked = true;
            return ConfigFactory.empty().root();
        }
    }
}
