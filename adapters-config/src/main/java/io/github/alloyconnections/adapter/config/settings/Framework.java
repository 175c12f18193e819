package io.github.alloyconnections.adapter.config.settings;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A framework whose project names it, and that reads more files than {@code .env}; none is listed whose order is not
 * written in its own manual.
 */
enum Framework {
    NEXT("Next.js", "package.json", "\"next\"\\s*:", "NODE_ENV", true),
    CREATE_REACT_APP("Create React App", "package.json", "\"react-scripts\"\\s*:", "NODE_ENV", true),
    DOTENV_FLOW("dotenv-flow", "package.json", "\"dotenv-flow\"\\s*:", "NODE_ENV", false),
    VITE("Vite", "package.json", "\"vite\"\\s*:", "NODE_ENV", false),
    RAILS("dotenv-rails", "Gemfile", "(?m)^\\s*gem\\s+['\"]dotenv-rails['\"]", "RAILS_ENV", true),
    SYMFONY("Symfony", "composer.json", "\"symfony/dotenv\"\\s*:", "APP_ENV", false),
    PLAIN("dotenv", "package.json", "\"dotenv\"\\s*:", "NODE_ENV", false);

    private final String shownName;
    private final String manifest;
    private final Pattern mark;
    private final String modeVariable;
    private final boolean localBeforeMode;

    Framework(String shownName, String manifest, String mark, String modeVariable, boolean localBeforeMode) {
        this.shownName = shownName;
        this.manifest = manifest;
        this.mark = Pattern.compile(mark);
        this.modeVariable = modeVariable;
        this.localBeforeMode = localBeforeMode;
    }

    String shownName() {
        return shownName;
    }

    /** The file that says whether a project uses it. */
    String manifest() {
        return manifest;
    }

    boolean isNamedIn(String text) {
        return mark.matcher(text).find();
    }

    /** The variable that says what it runs as, such as {@code production}. */
    String modeVariable() {
        return modeVariable;
    }

    /** What it runs as if nobody says. */
    String usualMode() {
        return this == SYMFONY ? "dev" : "development";
    }

    /** The files it reads when it runs as this, the strongest first. */
    List<String> files(String mode) {
        if (this == PLAIN) {
            return List.of(".env");
        }
        String local = ".env.local";
        String ofMode = ".env." + mode;
        boolean test = mode.equals("test");
        if (test && this != VITE) {
            return List.of(ofMode + ".local", ofMode, ".env");
        }
        return localBeforeMode
                ? List.of(ofMode + ".local", local, ofMode, ".env")
                : List.of(ofMode + ".local", ofMode, local, ".env");
    }
}
