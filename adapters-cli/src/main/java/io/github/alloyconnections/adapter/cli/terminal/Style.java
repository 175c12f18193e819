package io.github.alloyconnections.adapter.cli.terminal;

/** What a piece of text is, which a terminal may show in colour; the words never depend on it. */
public enum Style {
    PLAIN(""),
    STRONG("1"),
    GOOD("32"),
    DOUBT("33"),
    BAD("31"),
    FAINT("2");

    private final String code;

    Style(String code) {
        this.code = code;
    }

    String paint(String text, boolean coloured) {
        return !coloured || code.isEmpty() || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
