package io.github.alloyconnections.notion;

import io.github.alloyconnections.contract.words.ErrorCode;
import io.github.alloyconnections.contract.words.Failure;
import io.github.alloyconnections.domain.diagnosis.Advice;
import io.github.alloyconnections.notion.page.NotionOutcome;

/** Explains what was done at Notion only in part, so that nobody begins it again from the start. */
public final class NotionFailures {

    private NotionFailures() {}

    /** What is there, what is not, why, and how to go on. */
    public static Failure explain(NotionOutcome.Unfinished<?> part) {
        String page =
                part.page().id() + part.page().url().map(url -> ", " + url).orElse("");
        String begun =
                part.made() ? "the page was made (" + page + ")" : "something was added to the page (" + page + ")";
        String message = begun + ", but " + there(part) + ", because: " + part.reason()
                + (part.made() ? "; do not make it again" : "");
        String goOn = "alloy-connections notion update " + part.page().id() + " --content @FILE --from-block ";
        if (part.isUnsure()) {
            return Failure.of(
                    ErrorCode.OUTCOME_UNKNOWN,
                    message,
                    new Advice("alloy-connections notion page " + part.page().id(), "shows what is on it: look first"),
                    new Advice(
                            goOn + (part.written() + 1),
                            "adds the rest, if block " + (part.written() + 1) + " is not there"));
        }
        return Failure.of(
                ErrorCode.ACTION_FAILED,
                message,
                new Advice(goOn + (part.written() + 1), "adds the rest, from the same text"));
    }

    private static String there(NotionOutcome.Unfinished<?> part) {
        String all = " of its " + part.blocks() + " blocks ";
        if (!part.isUnsure()) {
            return part.written() == 0
                    ? "none" + all + "are on it"
                    : "only the first " + part.written() + all + "are on it";
        }
        return "only the first " + part.written() + all + "are certain to be on it, and " + (part.written() + 1)
                + " to " + part.tried() + " may be";
    }
}
