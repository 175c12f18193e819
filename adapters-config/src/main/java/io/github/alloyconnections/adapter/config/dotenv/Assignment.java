package io.github.alloyconnections.adapter.config.dotenv;

/**
 * One assignment of a dotenv file: what it means, and which bytes say so.
 *
 * @param line the line its name stands on, from 1
 * @param start the first byte of the assignment, {@code export} included
 * @param valueStart the first byte of the value, its quote included
 * @param valueEnd the byte after the value and its closing quote
 */
public record Assignment(String name, String value, int line, int start, int valueStart, int valueEnd) {

    /** Whether both say the same of the same name, wherever they stand. */
    boolean means(Assignment other) {
        return name.equals(other.name) && value.equals(other.value);
    }

    /** Values may be secrets. */
    @Override
    public String toString() {
        return "Assignment[" + name + ", line " + line + "]";
    }
}
