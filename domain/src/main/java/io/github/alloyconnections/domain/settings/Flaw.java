package io.github.alloyconnections.domain.settings;

/**
 * Something wrong with the settings, which stops only who uses what it is about.
 *
 * @param subject the setting's published name; the file, if all that stands in it is in doubt
 * @param problem one sentence, without the value
 */
public record Flaw(Kind kind, String subject, String problem) {

    /** How far it reaches. */
    public enum Kind {
        /** One setting cannot be used. */
        SETTING,
        /** A file makes no sense, and might have set anything. */
        FILE,
        /** The project's own file cannot be read, and might have set anything. */
        PROJECT_FILE
    }

    /** Whether it stands in the way of this setting. */
    public boolean concerns(String setting) {
        return kind != Kind.SETTING || subject.equals(setting);
    }
}
