package io.github.alloyconnections.adapter.cli.view;

import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.terminal.Cell;
import io.github.alloyconnections.adapter.cli.terminal.Column;
import io.github.alloyconnections.adapter.cli.terminal.Messages;
import io.github.alloyconnections.adapter.cli.terminal.Screen;
import io.github.alloyconnections.adapter.cli.terminal.Style;
import io.github.alloyconnections.adapter.cli.terminal.Table;
import io.github.alloyconnections.adapter.cli.terminal.TerminalText;
import io.github.alloyconnections.domain.action.ActionDescription;
import io.github.alloyconnections.domain.action.ActionNeeds;
import io.github.alloyconnections.domain.action.ActionNeeds.Need;
import io.github.alloyconnections.domain.action.ActionTarget;
import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.step.NextStep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** An action's description for a person: what it does, who gives what, what it answers, and how to call it. */
public final class ActionView {

    private static final int MOST_VALUES = 8;

    private final Session session;
    private final Screen screen;

    public ActionView(Session session) {
        this.session = session;
        this.screen = session.screen();
    }

    public void print(ActionTarget target, ActionDescription action) {
        String name = action.summary().name().orElse("");
        screen.line(
                (screen.paint(Style.STRONG, target.action().value()) + "  " + TerminalText.line(name)).stripTrailing());
        LabelledLines facts = new LabelledLines(screen);
        action.summary().description().ifPresent(text -> facts.line("does", text));
        calls(action).ifPresent(text -> facts.line("calls", text));
        facts.line("writes", action.reads() ? "no: it only reads" : "yes, or it may: it is never sent twice");
        ActionNeeds needs = action.needs();
        asked(needs);
        given("This program adds", needs.added());
        given("Alloy fills in from the connection", needs.filled());
        action.sample().ifPresent(this::sample);
        screen.line("");
        Messages.next(screen, List.of(NextStep.run(session.again(ActionExample.of(target, needs)), "calls it")));
        screen.flush();
    }

    private static Optional<String> calls(ActionDescription action) {
        String method = action.summary().method().orElse("").toUpperCase(Locale.ROOT);
        String calls = (method + " " + action.path().orElse("")).strip();
        return calls.isEmpty() ? Optional.empty() : Optional.of(calls);
    }

    /** What must be given comes before what may. */
    private void asked(ActionNeeds needs) {
        List<Need> sorted = new ArrayList<>(needs.asked());
        sorted.sort((a, b) -> Boolean.compare(isMissed(b), isMissed(a)));
        screen.line("");
        if (sorted.isEmpty()) {
            screen.line("You give: nothing");
            return;
        }
        screen.line("You give:");
        Table.print(screen, columns(), sorted);
    }

    private static boolean isMissed(Need need) {
        return need.required() && need.value().isEmpty();
    }

    private void given(String who, List<Need> needs) {
        if (!needs.isEmpty()) {
            String all = needs.stream()
                    .map(need -> need.in() + " " + need.name()
                            + need.value().map(value -> " = " + plain(value)).orElse(""))
                    .collect(Collectors.joining(", "));
            screen.line("");
            screen.line(TerminalText.line(who + ": " + all));
        }
    }

    private void sample(JsonValue sample) {
        screen.line("");
        screen.line("It answers, for example:");
        AnswerView.json(screen, ShortJson.of(sample));
    }

    private static List<Column<Need>> columns() {
        return List.of(
                Column.whole("IN", t -> Cell.of(t.in(), Style.FAINT)),
                Column.whole("NAME", t -> Cell.of(t.name(), isMissed(t) ? Style.STRONG : Style.PLAIN)),
                Column.cut("TYPE", t -> Cell.of(t.schema().map(ActionView::type).orElse(""))),
                Column.cut("NEED", t -> Cell.of(need(t))),
                Column.wrapped("ABOUT", t -> Cell.of(t.description().orElse(""))));
    }

    private static String need(Need need) {
        return need.value().map(value -> "default " + plain(value)).orElse(need.required() ? "required" : "");
    }

    static String plain(JsonValue value) {
        return value.text().orElseGet(value::toString);
    }

    private static String type(JsonValue schema) {
        List<JsonValue> values = schema.at("enum").map(JsonValue::items).orElse(List.of());
        if (!values.isEmpty()) {
            return values.stream().limit(MOST_VALUES).map(ActionView::plain).collect(Collectors.joining("|"))
                    + (values.size() > MOST_VALUES ? "|…" : "");
        }
        return schema.at("type")
                .map(type -> type.items().isEmpty()
                        ? plain(type)
                        : type.items().stream().map(ActionView::plain).collect(Collectors.joining("|")))
                .orElse("");
    }

    /** As much of a JSON value as shows what it is like. */
    private static final class ShortJson {

        private static final int LONGEST_TEXT = 60;
        private static final int MOST_FIELDS = 12;
        private static final int MOST_ITEMS = 1;
        private static final int DEEPEST = 4;
        private static final JsonValue MORE = JsonValue.of("…");

        private ShortJson() {}

        static JsonValue of(JsonValue value) {
            return of(value, 0);
        }

        private static JsonValue of(JsonValue value, int depth) {
            return switch (value.type()) {
                case OBJECT -> depth < DEEPEST || value.fields().isEmpty() ? object(value.fields(), depth) : MORE;
                case ARRAY -> depth < DEEPEST || value.items().isEmpty() ? array(value.items(), depth) : MORE;
                case STRING -> JsonValue.of(TerminalText.fit(value.text().orElseThrow(), LONGEST_TEXT, "…"));
                case NUMBER, BOOLEAN, NULL -> value;
            };
        }

        private static JsonValue object(Map<String, JsonValue> all, int depth) {
            Map<String, JsonValue> fields = new LinkedHashMap<>();
            all.entrySet().stream()
                    .limit(MOST_FIELDS)
                    .forEach(field -> fields.put(field.getKey(), of(field.getValue(), depth + 1)));
            int more = all.size() - MOST_FIELDS;
            if (more > 0) {
                fields.put("…", JsonValue.of(more + " more"));
            }
            return new JsonValue.JsonObject(fields);
        }

        private static JsonValue array(List<JsonValue> all, int depth) {
            List<JsonValue> items = new ArrayList<>();
            all.stream().limit(MOST_ITEMS).forEach(item -> items.add(of(item, depth + 1)));
            int more = all.size() - MOST_ITEMS;
            if (more > 0) {
                items.add(JsonValue.of("… " + more + " more"));
            }
            return JsonValue.of(items);
        }
    }
}
