package io.github.alloyconnections.domain.text;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that stands for a value: a reference that somebody else would have replaced, or a gap that nobody filled.
 *
 * @param variable the variable it refers to, if it is that kind
 * @param words what it is and what to do, for all other kinds
 */
public record Placeholder(Optional<String> variable, String words) {

    private static final Pattern VARIABLE = Pattern.compile(
            "\\$\\{([A-Za-z_][A-Za-z0-9_]{0,99})|^\\$([A-Za-z_][A-Za-z0-9_]{0,99})$|^%([A-Za-z_][A-Za-z0-9_]{0,99})%$");
    private static final Pattern COMMAND = Pattern.compile("\\$\\(|^`.*`$");
    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{|<%|\\$\\{");
    private static final Pattern GAP =
            Pattern.compile("(?i)<[^<>]*>|\\[[^\\[\\]]*\\]|your[-_ ].*|my[-_ ](api[-_ ]?)?key"
                    + "|(insert|enter|paste|put)[-_ ](your|the|api|key|id|value)([-_ ].*)?|.*[-_ ](goes[-_ ])?here|change[-_ ]?me"
                    + "|replace[-_ ]?(me|this)|placeholder|to[-_ ]?do|tbd|fix[-_ ]?me|x{4,}|\\*{3,}|\\.{3,}|\u2026");
    private static final Pattern GAP_WITHIN = Pattern.compile("<[A-Za-z][A-Za-z0-9_ -]{0,60}>");
    private static final String START = ": start this program through it, or write the value itself";
    private static final Map<String, String> KEEPERS = Map.ofEntries(
            Map.entry(
                    "op://", "a reference into 1Password, which 'op run --env-file FILE -- COMMAND' replaces" + START),
            Map.entry("encrypted:", "encrypted by dotenvx, which 'dotenvx run -- COMMAND' decrypts" + START),
            Map.entry("vault:", "a reference into a vault" + START),
            Map.entry("vault://", "a reference into a vault" + START),
            Map.entry("ref+", "a reference that vals replaces ('vals exec -f FILE -- COMMAND')" + START),
            Map.entry("bws://", "a reference into Bitwarden" + START),
            Map.entry("infisical://", "a reference into Infisical" + START),
            Map.entry("doppler://", "a reference into Doppler" + START),
            Map.entry("keychain:", "a reference into a keychain" + START),
            Map.entry("enc[", "encrypted by sops, which 'sops exec-env FILE COMMAND' decrypts" + START),
            Map.entry("arn:aws:", "the name of a secret at AWS, not the secret" + START),
            Map.entry("@microsoft.keyvault", "a reference into Azure Key Vault" + START));

    /** What this text stands for; empty if it may be a value. */
    public static Optional<Placeholder> of(String text) {
        String bare = OddCharacters.trimmed(text);
        Matcher variable = VARIABLE.matcher(bare);
        if (variable.find()) {
            return Optional.of(new Placeholder(Optional.of(name(variable)), ""));
        } else if (COMMAND.matcher(bare).find() || COMMAND.matcher(text.strip()).find()) {
            return other("a command in the manner of a shell, and nothing here runs it: write what it prints, or let a"
                    + " shell export it");
        } else if (TEMPLATE.matcher(bare).find()) {
            return other("a template that was not filled in: write the value itself");
        }
        return keeper(bare).or(() -> isGap(bare) ? gap() : Optional.empty());
    }

    private static Optional<Placeholder> keeper(String text) {
        return KEEPERS.entrySet().stream()
                .filter(entry -> text.regionMatches(
                        true, 0, entry.getKey(), 0, entry.getKey().length()))
                .max(Map.Entry.comparingByKey())
                .flatMap(entry -> other(entry.getValue()));
    }

    private static boolean isGap(String text) {
        return text.length() <= 200
                && (GAP.matcher(text).matches() || GAP_WITHIN.matcher(text).find());
    }

    private static Optional<Placeholder> gap() {
        return other("a placeholder that was not filled in: write the value itself");
    }

    private static Optional<Placeholder> other(String words) {
        return Optional.of(new Placeholder(Optional.empty(), words));
    }

    private static String name(Matcher matcher) {
        for (int group = 1; group < matcher.groupCount(); group++) {
            if (matcher.group(group) != null) {
                return matcher.group(group);
            }
        }
        return matcher.group(matcher.groupCount());
    }

    /** What it looks like and what to do about it, behind the name of the setting; the environment is not looked at. */
    public String told() {
        return variable.map(name -> reference(name) + "write the value itself").orElseGet(() -> "looks like " + words);
    }

    private static String reference(String name) {
        return "looks like a reference to the variable " + name
                + ", and nothing here replaces it (docker compose and shells do): ";
    }

    /** The same, with whether the environment has what is referred to. */
    public String told(String setting, Predicate<String> isSet) {
        if (variable.isEmpty()) {
            return "looks like " + words;
        }
        String name = variable.get();
        return reference(name)
                + (isSet.test(name)
                        ? "the environment has " + name + "; write its value, or hand it over with export " + setting
                                + "=\"$" + name + "\""
                        : "the environment has no " + name + " either; write the value itself");
    }
}
