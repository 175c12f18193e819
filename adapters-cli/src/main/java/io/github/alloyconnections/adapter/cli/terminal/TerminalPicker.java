package io.github.alloyconnections.adapter.cli.terminal;

import io.github.alloyconnections.adapter.cli.terminal.Picker.Choice;
import io.github.alloyconnections.adapter.cli.terminal.Picker.InView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jline.keymap.BindingReader;
import org.jline.keymap.KeyMap;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.jline.utils.Display;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.NonBlockingReader;

/** Asks on the terminal: arrow keys move, typing narrows down, Enter takes, Escape leaves. */
final class TerminalPicker {

    private static final int LEAST_ROOM = 20;
    private static final int MOST_LINES = 15;

    /** The question above, what can be done below, and a line of the shell. */
    private static final int OTHER_LINES = 3;

    private static final long LOOK_AGAIN_MS = 150;
    private static final String HELP = "type to narrow down, arrows to move, Enter to take, Esc to leave";

    private final Terminal terminal;
    private final Display display;
    private final BindingReader keys;
    private final KeyMap<Key> map;
    private final String question;
    private final PickList list;
    private final InView inView;
    private final ConcurrentLinkedQueue<Choice> told = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean interrupted = new AtomicBoolean();

    private enum Key {
        UP,
        DOWN,
        PAGE_UP,
        PAGE_DOWN,
        TAKE,
        LEAVE,
        ERASE,
        CLEAR,
        TYPE
    }

    private TerminalPicker(Terminal terminal, String question, List<Choice> choices, InView inView) {
        this.terminal = terminal;
        this.display = new Display(terminal, false);
        this.keys = new BindingReader(terminal.reader());
        this.map = map(terminal);
        this.question = question;
        this.list = new PickList(choices);
        this.inView = inView;
    }

    static Optional<String> pick(String question, List<Choice> choices, InView inView) {
        try (Terminal terminal = SystemTerminal.builder().build()) {
            return new TerminalPicker(terminal, question, choices, inView).ask().map(Choice::key);
        } catch (IOException e) {
            throw new UncheckedIOException("the terminal cannot be used", e);
        }
    }

    private static KeyMap<Key> map(Terminal terminal) {
        KeyMap<Key> map = new KeyMap<>();
        map.setAmbiguousTimeout(LOOK_AGAIN_MS);
        map.bind(Key.TYPE, KeyMap.range(" -~"));
        map.setUnicode(Key.TYPE);
        map.bind(Key.UP, key(terminal, Capability.key_up), "\033[A", "\033OA", KeyMap.ctrl('P'));
        map.bind(Key.DOWN, key(terminal, Capability.key_down), "\033[B", "\033OB", KeyMap.ctrl('N'), "\t");
        map.bind(Key.PAGE_UP, key(terminal, Capability.key_ppage), "\033[5~");
        map.bind(Key.PAGE_DOWN, key(terminal, Capability.key_npage), "\033[6~");
        map.bind(Key.TAKE, "\r", "\n");
        map.bind(Key.LEAVE, KeyMap.esc(), KeyMap.ctrl('C'), KeyMap.ctrl('D'));
        map.bind(Key.ERASE, KeyMap.del(), KeyMap.ctrl('H'));
        map.bind(Key.CLEAR, KeyMap.ctrl('U'));
        return map;
    }

    /** A terminal that knows no such key sends what none is bound to. */
    private static String key(Terminal terminal, Capability capability) {
        return Optional.ofNullable(KeyMap.key(terminal, capability)).orElse("\033[A");
    }

    private Optional<Choice> ask() {
        Attributes before = terminal.enterRawMode();
        Terminal.SignalHandler handler = terminal.handle(Terminal.Signal.INT, signal -> interrupted.set(true));
        try {
            return listen();
        } finally {
            display.update(List.of(), 0);
            terminal.handle(Terminal.Signal.INT, handler);
            terminal.setAttributes(before);
            terminal.flush();
            inView.close();
        }
    }

    private Optional<Choice> listen() {
        while (!interrupted.get()) {
            draw();
            int next = keys.peekCharacter(LOOK_AGAIN_MS);
            if (next == NonBlockingReader.READ_EXPIRED) {
                continue;
            }
            Optional<Key> key =
                    next == NonBlockingReader.EOF ? Optional.of(Key.LEAVE) : Optional.ofNullable(keys.readBinding(map));
            if (key.isEmpty() || key.get() == Key.LEAVE) {
                return Optional.empty();
            }
            if (key.get() == Key.TAKE && list.choice().isPresent()) {
                return list.choice();
            }
            obey(key.get());
        }
        return Optional.empty();
    }

    private void obey(Key key) {
        switch (key) {
            case UP -> list.move(-1);
            case DOWN -> list.move(1);
            case PAGE_UP -> list.move(-lines());
            case PAGE_DOWN -> list.move(lines());
            case ERASE -> list.erase();
            case CLEAR -> list.clear();
            case TYPE -> list.type(TerminalText.line(keys.getLastBinding()));
            default -> {}
        }
    }

    private int lines() {
        return Math.max(1, Math.min(MOST_LINES, terminal.getRows() - OTHER_LINES));
    }

    private void draw() {
        for (Choice choice = told.poll(); choice != null; choice = told.poll()) {
            list.tell(choice);
        }
        Size size = Size.of(Math.max(LEAST_ROOM, terminal.getColumns()), Math.max(OTHER_LINES + 1, terminal.getRows()));
        display.resize(size);
        List<Choice> shown = list.window(lines());
        inView.see(shown.stream().map(Choice::key).toList(), told::add);
        int room = size.getColumns() - 1;
        String head = fit(question + " " + list.typed(), room);
        List<AttributedString> drawn = new ArrayList<>(List.of(new AttributedString(head)));
        int at = list.first(lines());
        for (Choice choice : shown) {
            boolean marked = at++ == list.marked();
            drawn.add(styled(
                    (marked ? "> " : "  ") + choice.line(),
                    room,
                    marked ? AttributedStyle.BOLD : AttributedStyle.DEFAULT));
        }
        drawn.add(styled(
                list.matching().size() + " of " + list.size() + "; " + HELP, room, AttributedStyle.DEFAULT.faint()));
        display.update(drawn, TerminalText.width(head));
    }

    private static AttributedString styled(String text, int room, AttributedStyle style) {
        return new AttributedStringBuilder().styled(style, fit(text, room)).toAttributedString();
    }

    private static String fit(String text, int room) {
        return TerminalText.fit(text, room, "…");
    }
}
