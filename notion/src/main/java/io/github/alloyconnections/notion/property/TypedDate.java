package io.github.alloyconnections.notion.property;

import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.action.JsonValue.JsonObject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;

/** A day, a moment, or a range of them with a slash between, as ISO 8601 writes them. */
final class TypedDate {

    private static final List<Function<String, Object>> FORMS =
            List.of(LocalDate::parse, TypedDate::moment, LocalDateTime::parse);

    private TypedDate() {}

    static JsonValue of(String text) {
        String[] ends = text.split("/", -1);
        if (ends.length > 2) {
            throw none(text);
        }
        JsonObject date = JsonValue.object().with("start", JsonValue.of(checked(ends[0].strip(), text)));
        return ends.length == 1 ? date : date.with("end", JsonValue.of(checked(ends[1].strip(), text)));
    }

    private static String checked(String end, String whole) {
        if (FORMS.stream().noneMatch(form -> fits(form, end))) {
            throw none(whole);
        }
        return end;
    }

    private static boolean fits(Function<String, Object> form, String text) {
        try {
            return form.apply(text) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static Object moment(String text) {
        return OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    private static MistakenValueException none(String text) {
        return new MistakenValueException(
                "'" + text + "' is no date: write 2026-11-30, 2026-11-30T09:00:00Z, or two of them with a / between");
    }
}
