package io.github.alloyconnections.adapter.cli;

import io.github.alloyconnections.domain.action.ActionDescription;
import io.github.alloyconnections.domain.action.ActionParameter;
import io.github.alloyconnections.domain.action.ActionTarget;
import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.diagnosis.Advice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** An action's description for a person: what it does, then what it takes, then how to call it. */
final class ActionView {

    private final Session session;

    ActionView(Session session) {
        this.session = session;
    }

    /** A value that the action takes, whichever place it goes to. */
    private record Taken(String place, String name, String type, String need, String about) {}

    void print(ActionTarget target, ActionDescription action) {
        Screen screen = session.screen();
        String name = action.summary().name().orElse("");
        screen.line((screen.paint(Tone.STRONG, target.action().value()) + "  " + Printable.line(name)).stripTrailing());
        Facts facts = new Facts(screen);
        action.summary().description().ifPresent(text -> facts.line("does", text));
        action.summary()
                .method()
                .ifPresent(method -> facts.line(
                        "calls",
                        method.toUpperCase(Locale.ROOT) + " " + action.path().orElse("")));
        facts.line("writes", action.reads() ? "no: it only reads" : "yes, or it may: it is never sent twice");
        List<Taken> taken = taken(action);
        if (!taken.isEmpty()) {
            screen.line("");
            Table.print(screen, columns(), taken);
        }
        screen.line("");
        Messages.next(screen, List.of(new Advice(session.again(example(target, action)), "calls it")));
        screen.flush();
    }

    private static List<Taken> taken(ActionDescription action) {
        List<Taken> taken = new ArrayList<>();
        for (ActionParameter parameter : action.parameters()) {
            if (!parameter.isFilledByAlloy()) {
                taken.add(new Taken(
                        parameter.place().name().toLowerCase(Locale.ROOT),
                        parameter.name(),
                        parameter.schema().map(ActionView::type).orElse(""),
                        need(parameter),
                        parameter.description().orElse("")));
            }
        }
        action.body().ifPresent(schema -> fields(schema, taken));
        return taken;
    }

    private static String need(ActionParameter parameter) {
        return parameter
                .fallback()
                .map(value -> "default " + plain(value))
                .orElse(parameter.required() ? "required" : "");
    }

    private static void fields(JsonValue schema, List<Taken> taken) {
        Set<String> required = schema.at("required").map(JsonValue::items).orElse(List.of()).stream()
                .flatMap(name -> name.text().stream())
                .collect(Collectors.toSet());
        schema.at("properties").map(JsonValue::fields).orElse(Map.of()).forEach((name, field) -> {
            boolean needed = required.contains(name) || field.isTrue("required");
            String need =
                    field.at("default").map(value -> "default " + plain(value)).orElse(needed ? "required" : "");
            taken.add(new Taken(
                    "body", name, type(field), need, field.text("description").orElse("")));
        });
    }

    private static String plain(JsonValue value) {
        return value.text().orElseGet(value::toString);
    }

    private static String type(JsonValue schema) {
        List<JsonValue> values = schema.at("enum").map(JsonValue::items).orElse(List.of());
        if (!values.isEmpty()) {
            return values.stream().map(ActionView::plain).collect(Collectors.joining("|"));
        }
        return schema.at("type").map(ActionView::plain).orElse("");
    }

    private static List<Column<Taken>> columns() {
        return List.of(
                Column.whole("IN", t -> Cell.of(t.place(), Tone.FAINT)),
                Column.whole("NAME", t -> Cell.of(t.name(), t.need().equals("required") ? Tone.STRONG : Tone.PLAIN)),
                Column.cut("TYPE", t -> Cell.of(t.type())),
                Column.cut("NEED", t -> Cell.of(t.need())),
                Column.wrapped("ABOUT", t -> Cell.of(t.about())));
    }

    private static String example(ActionTarget target, ActionDescription action) {
        StringBuilder line = new StringBuilder("exec " + target.action());
        action.parameters().stream()
                .filter(p -> p.required() && p.fallback().isEmpty() && !p.isFilledByAlloy())
                .forEach(p -> line.append(" --")
                        .append(p.place().name().toLowerCase(Locale.ROOT))
                        .append(' ')
                        .append(Shell.word(p.name() + "=…")));
        if (action.body().isPresent()) {
            line.append(" --body '{…}'");
        }
        return line.toString();
    }
}
