package io.github.alloyconnections.adapter.cli.terminal;

import io.github.alloyconnections.adapter.cli.terminal.CliSurroundings.Terminals;
import java.io.PrintStream;
import java.util.function.IntSupplier;

/** Both screens of one run. */
public record Console(Screen screen, Messages messages) {

    public static Console of(CliSurroundings surroundings, boolean plain) {
        Terminals terminals = surroundings.terminals();
        boolean colours = !plain && allowsColours(surroundings);
        return new Console(
                screen(surroundings, surroundings.out(), terminals.out(), colours),
                new Messages(screen(surroundings, surroundings.err(), terminals.err(), colours)));
    }

    private static Screen screen(CliSurroundings surroundings, PrintStream out, boolean terminal, boolean colours) {
        // Asked for only by what must fit, since finding it out may take another process.
        IntSupplier width = terminal ? () -> TerminalWidth.of(surroundings.environment()) : () -> Screen.UNBOUNDED;
        return new Screen(out, surroundings, terminal && colours, width);
    }

    private static boolean allowsColours(CliSurroundings surroundings) {
        return surroundings.environment().getOrDefault("NO_COLOR", "").isEmpty() && canMoveItsCursor(surroundings);
    }

    /** Whether the terminal is more than a line printer. */
    public static boolean canMoveItsCursor(CliSurroundings surroundings) {
        String terminal = surroundings.environment().getOrDefault("TERM", "");
        return !terminal.isEmpty() && !terminal.equals("dumb");
    }
}
