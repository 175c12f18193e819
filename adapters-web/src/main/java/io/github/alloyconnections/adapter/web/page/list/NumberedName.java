package io.github.alloyconnections.adapter.web.page.list;

import java.util.Comparator;

/** A name with the number that Alloy puts behind it, so that the second of many comes before the eleventh. */
record NumberedName(String base, long number) implements Comparable<NumberedName> {

    private static final int DIGITS = 15;

    static NumberedName of(String name) {
        int open = name.lastIndexOf(" (");
        String number = open > 0 && name.endsWith(")") ? name.substring(open + 2, name.length() - 1) : "";
        boolean numbered = number.length() <= DIGITS && number.matches("[0-9]+");
        return numbered ? new NumberedName(name.substring(0, open), Long.parseLong(number)) : new NumberedName(name, 0);
    }

    @Override
    public int compareTo(NumberedName other) {
        return Comparator.comparing(NumberedName::base)
                .thenComparing(NumberedName::number)
                .compare(this, other);
    }
}
