package io.github.alloyconnections.domain.text;

/**
 * Characters that show nothing by themselves: a terminal obeys them, an editor turns a line round or ends it at them, or
 * each font draws what it likes. Source: the general categories of the Unicode Standard, chapter 4.5.
 */
public final class HiddenCharacters {

    private HiddenCharacters() {}

    /** Whether this is one: control, format, a line's or paragraph's end, half of a pair, private use. */
    public static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE -> true;
            default -> false;
        };
    }

    /** The same, or none that the running JDK knows: what it will be shown as, nobody can say. */
    public static boolean isHiddenOrUnknown(int c) {
        return isHidden(c) || !Character.isDefined(c);
    }
}
