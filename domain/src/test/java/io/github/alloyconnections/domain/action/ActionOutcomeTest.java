package io.github.alloyconnections.domain.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alloyconnections.domain.connection.ActionId;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.Seed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActionOutcomeTest {

    private static final ActionTarget TARGET = new ActionTarget(Seed.NOTION, new ActionId("post-search"));
    private static final ConnectionEntry ENTRY =
            new ConnectionEntry(Seed.connection(1), false, false, true, Optional.empty());
    private static final JsonValue NOTHING = new JsonValue.JsonNull();

    @Test
    void each_outcome_is_handled_as_what_it_is() {
        assertThat(handled(new ActionOutcome.Done(TARGET, ENTRY, "why", NOTHING, List.of())))
                .isEqualTo("done");
        assertThat(handled(new ActionOutcome.Previewed(
                        TARGET, ENTRY, "why", new ActionRequest("POST", "/", Map.of(), JsonValue.object()), List.of())))
                .isEqualTo("previewed");
        assertThat(handled(new ActionOutcome.Mistaken(TARGET, List.of()))).isEqualTo("mistaken");
        assertThat(handled(new ActionOutcome.NoConnection(TARGET, new InMemoryProject().decide())))
                .isEqualTo("no connection");
        assertThat(handled(new ActionOutcome.Refused(TARGET, Seed.id(1), "code", "no", NOTHING)))
                .isEqualTo("refused");
        assertThat(handled(new ActionOutcome.ConnectionRefused(TARGET, Seed.id(1), "no")))
                .isEqualTo("connection refused");
        assertThat(handled(new ActionOutcome.Unknown(TARGET, Seed.id(1), "lost")))
                .isEqualTo("unknown");
    }

    private static String handled(ActionOutcome outcome) {
        return outcome.match(done -> "done", previewed -> "previewed", failed -> failed.accept(new Named()));
    }

    private static final class Named implements ActionOutcome.FailureVisitor<String> {
        @Override
        public String mistaken(ActionOutcome.Mistaken mistaken) {
            return "mistaken";
        }

        @Override
        public String noConnection(ActionOutcome.NoConnection none) {
            return "no connection";
        }

        @Override
        public String refused(ActionOutcome.Refused refused) {
            return "refused";
        }

        @Override
        public String connectionRefused(ActionOutcome.ConnectionRefused refused) {
            return "connection refused";
        }

        @Override
        public String unknown(ActionOutcome.Unknown unknown) {
            return "unknown";
        }
    }

    @Test
    void only_what_was_done_is_handed_out_as_done() {
        ActionOutcome.Done done = new ActionOutcome.Done(TARGET, ENTRY, "why", NOTHING, List.of());
        ActionOutcome unknown = new ActionOutcome.Unknown(TARGET, Seed.id(1), "lost");
        ActionOutcome previewed = new ActionOutcome.Previewed(
                TARGET, ENTRY, "why", new ActionRequest("POST", "/", Map.of(), JsonValue.object()), List.of());

        assertThat(done.orElseThrow(failed -> new IllegalStateException(failed.reason())))
                .isSameAs(done);
        assertThatThrownBy(() -> unknown.orElseThrow(failed -> new UnsupportedOperationException(failed.reason())))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("lost");
        assertThatThrownBy(() -> previewed.orElseThrow(failed -> new UnsupportedOperationException()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_failure_says_why_in_few_words() {
        assertThat(new ActionOutcome.Mistaken(TARGET, List.of()).reason()).isEqualTo("it was not carried out");
        assertThat(new ActionOutcome.Refused(TARGET, Seed.id(1), "code", "no", NOTHING).reason())
                .isEqualTo("code: no");
        assertThat(new ActionOutcome.ConnectionRefused(TARGET, Seed.id(1), "no").reason())
                .isEqualTo("no");
        assertThat(new ActionOutcome.Unknown(TARGET, Seed.id(1), "lost").reason())
                .isEqualTo("lost");
    }

    @Test
    void an_action_is_named_with_its_connector() {
        assertThat(TARGET).hasToString("post-search of notion");
    }

    @Test
    void the_setting_of_an_own_probe_names_its_connector() {
        OwnProbe probe =
                new OwnProbe(Seed.NOTION, TARGET.action(), ActionInput.none(), OwnProbe.Wanted.anything(), "a.conf:1");

        assertThat(probe.setting()).isEqualTo("probe.notion");
    }
}
