package io.github.alloyconnections.adapter.mcp.call;

import io.github.alloyconnections.contract.json.ContractJson;
import io.github.alloyconnections.contract.json.ErrorJson;
import io.github.alloyconnections.contract.words.ActionFailures.Caller;
import io.github.alloyconnections.contract.words.Failures;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.failure.Failure;
import io.github.alloyconnections.domain.port.host.OpenProject;
import io.github.alloyconnections.domain.step.NextStep;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls tools over the project as its files are at that moment; whatever goes wrong is part of the answer. */
public final class Calls {

    private static final Logger LOG = LoggerFactory.getLogger(Calls.class);

    /** More than any model reads. */
    private static final int MOST_BYTES = 1_000_000;

    private static final int LONGEST_TEXT = 4_000;
    private static final int FRAMES = 12;

    private final Supplier<OpenProject> project;

    public Calls(Supplier<OpenProject> project) {
        this.project = project;
    }

    /** The project that a call is about; throws what a wrong setting throws. */
    public OpenProject project() {
        return project.get();
    }

    /** The answer, or the failure in its place. */
    public CallToolResult call(Tool tool, @Nullable Map<String, Object> sent, ToolCall.Client client) {
        try {
            Arguments arguments = Arguments.read(sent, tool.parameters());
            return result(tool.work().answer(new ToolCall(arguments, project.get(), client)));
        } catch (RuntimeException e) {
            return result(explained(e));
        }
    }

    /** What was thrown, in words. */
    public static Failure explained(RuntimeException thrown) {
        if (thrown instanceof FailedCall failed) {
            return failed.failure();
        }
        Failure failure = Failures.explain(thrown, Caller.TOOL);
        if (failure.code() == ErrorCode.UNEXPECTED) {
            log(thrown);
        }
        return failure;
    }

    /** In one text, as a person reads it. */
    public static String told(Failure failure) {
        String next = failure.next().stream()
                .map(step -> "\nnext: " + step.command() + "  (" + step.why() + ")")
                .collect(Collectors.joining());
        return OneLine.lines(failure.code() + ": " + failure.message(), LONGEST_TEXT) + next;
    }

    private static CallToolResult result(ToolAnswer answer) {
        int bytes = ContractJson.compact(answer.json()).length;
        if (bytes > MOST_BYTES) {
            return result(Failure.of(
                    ErrorCode.TOO_LARGE,
                    answer.text() + "; the whole answer has " + bytes + " bytes, more than is given here",
                    NextStep.other("alloy-connections --help", "names the command that prints it")));
        }
        return CallToolResult.builder()
                .structuredContent(answer.json())
                .addTextContent(OneLine.lines(answer.text(), LONGEST_TEXT))
                .isError(false)
                .build();
    }

    private static CallToolResult result(Failure failure) {
        return CallToolResult.builder()
                .structuredContent(ErrorJson.of(failure))
                .addTextContent(told(failure))
                .isError(true)
                .build();
    }

    /** What is needed to find the fault; messages stay out, because nobody knows what they hold. */
    private static void log(Throwable thrown) {
        List<String> where = Arrays.stream(thrown.getStackTrace())
                .limit(FRAMES)
                .map(frame -> "\n    at " + frame)
                .toList();
        LOG.error("a call failed unexpectedly: {}{}", thrown.getClass().getName(), String.join("", where));
    }
}
