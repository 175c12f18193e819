package io.github.alloyconnections.adapter.config.pin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.config.ConfigAdapters;
import io.github.alloyconnections.adapter.config.ProjectFolder;
import io.github.alloyconnections.adapter.config.file.OwnWrites;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.pin.Pin;
import io.github.alloyconnections.domain.pin.PinChange;
import io.github.alloyconnections.domain.pin.PinChange.Effect;
import io.github.alloyconnections.domain.port.driven.PinStore;
import io.github.alloyconnections.domain.settings.Overrides;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DotEnvPinStoreTest {

    private static final ConnectorId NOTION = new ConnectorId("notion");
    private static final UserId ANN = new UserId("68c300000000000000000001");
    private static final UserId BOB = new UserId("68c300000000000000000002");
    private static final ConnectorId SLACK = new ConnectorId("slack");
    private static final ConnectionId FIRST = new ConnectionId("6910029dd6d6670fb1742f05");
    private static final ConnectionId SECOND = new ConnectionId("69110206d6d6670fb17451f8");

    private ProjectFolder project;

    @BeforeEach
    void makeProject(@TempDir Path root) throws IOException {
        project = new ProjectFolder(root);
    }

    @Test
    void says_what_it_changed() throws IOException {
        project.env("A=1\nCONNECTION_ID=" + FIRST + " # c\n");

        PinChange change = pins().pin(NOTION, SECOND);

        assertThat(change)
                .isEqualTo(new PinChange(
                        "CONNECTION_ID",
                        ".env",
                        Optional.of(FIRST.value()),
                        Optional.of(SECOND.value()),
                        Effect.WRITTEN,
                        """
                        --- .env
                        +++ .env
                        @@ -2 +2 @@
                        -CONNECTION_ID=6910029dd6d6670fb1742f05 #…
                        +CONNECTION_ID=69110206d6d6670fb17451f8 #…
                        """,
                        List.of()));
        assertThat(project.envText()).isEqualTo("A=1\nCONNECTION_ID=" + SECOND + " # c\n");
    }

    @Test
    void the_same_again_is_no_change() throws IOException {
        project.env("CONNECTION_ID=" + FIRST);

        PinChange change = pins().pin(NOTION, FIRST);

        assertThat(change.effect()).isEqualTo(Effect.UNCHANGED);
        assertThat(change.diff()).isEmpty();
        assertThat(pins().previous(NOTION)).isEmpty();
    }

    @Test
    void a_preview_writes_nothing() throws IOException {
        project.env("CONNECTION_ID=" + FIRST);

        PinChange change = pins().preview(NOTION, SECOND);

        assertThat(change.effect()).isEqualTo(Effect.PREVIEWED);
        assertThat(change.diff()).contains("+CONNECTION_ID=" + SECOND);
        assertThat(project.envText()).isEqualTo("CONNECTION_ID=" + FIRST);
    }

    @Test
    void unpinning_empties_the_value() throws IOException {
        project.env("CONNECTION_ID=" + FIRST + "\nCONNECTION_ID='" + SECOND + "'\n");

        PinChange change = pins().unpin(NOTION);

        assertThat(change.current()).isEmpty();
        assertThat(project.envText()).isEqualTo("CONNECTION_ID=" + FIRST + "\nCONNECTION_ID=''\n");
        assertThat(pins().read(NOTION)).isEmpty();
    }

    @Test
    void unpinning_nothing_makes_no_file() throws IOException {
        assertThat(pins().unpin(NOTION).effect()).isEqualTo(Effect.UNCHANGED);
        assertThat(pins().previewUnpin(NOTION).effect()).isEqualTo(Effect.UNCHANGED);
        assertThat(project.namesInProject()).isEmpty();
    }

    @Test
    void remembers_the_pin_before_as_cd_does() {
        pins().pin(NOTION, FIRST);
        assertThat(pins().previous(NOTION)).isEmpty();
        pins().pin(NOTION, SECOND);
        assertThat(pins().previous(NOTION)).contains(FIRST);
        pins().unpin(NOTION);
        assertThat(pins().previous(NOTION)).contains(SECOND);
        pins().pin(NOTION, FIRST);
        assertThat(pins().previous(NOTION)).contains(SECOND);
    }

    @Test
    void tells_when_the_pin_before_was_replaced() {
        Instant before = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        pins().pin(NOTION, FIRST);
        assertThat(pins().replacedAt(NOTION)).isEmpty();
        pins().pin(NOTION, SECOND);

        assertThat(pins().replacedAt(NOTION))
                .hasValueSatisfying(
                        at -> assertThat(at).isBetween(before, Instant.now().plusSeconds(1)));
        assertThat(pins().replacedAt(SLACK)).isEmpty();
    }

    @Test
    void connectors_do_not_disturb_one_another() throws IOException {
        pins().pin(NOTION, FIRST);
        pins().pin(SLACK, SECOND);
        pins().pin(SLACK, FIRST);

        assertThat(project.envText()).isEqualTo("CONNECTION_ID=" + FIRST + "\nCONNECTION_ID_SLACK=" + FIRST + "\n");
        assertThat(pins().previous(NOTION)).isEmpty();
        assertThat(pins().previous(SLACK)).contains(SECOND);
    }

    @Test
    void the_default_connector_owns_the_plain_name() {
        project.with("ALLOY_CONNECTOR", "Slack");

        assertThat(pins().pin(SLACK, FIRST).variable()).isEqualTo("CONNECTION_ID");
        assertThat(pins().pin(NOTION, FIRST).variable()).isEqualTo("CONNECTION_ID_NOTION");
        assertThat(pins().pin(new ConnectorId("my-app.v2"), FIRST).variable()).isEqualTo("CONNECTION_ID_MY_APP_V2");
    }

    @Test
    void a_pin_in_the_environment_outranks_the_file() throws IOException {
        project.env("CONNECTION_ID=" + FIRST).with("CONNECTION_ID", SECOND.value());

        PinChange change = pins().pin(NOTION, SECOND);

        assertThat(pins().read(NOTION)).contains(new Pin("CONNECTION_ID", SECOND.value(), "environment"));
        assertThat(change.effect()).isEqualTo(Effect.WRITTEN);
        assertThat(change.notices()).containsExactly("CONNECTION_ID from environment is the pin, whatever .env says.");
    }

    @Test
    void after_unpinning_a_weaker_sources_pin_is_named() throws IOException {
        project.env("CONNECTION_ID=" + FIRST).file("project/alloy-connections.conf", "CONNECTION_ID = " + SECOND);

        assertThat(pins().previewUnpin(NOTION).notices())
                .hasSize(1)
                .first()
                .asString()
                .contains("alloy-connections.conf:1");
        pins().unpin(NOTION);
        assertThat(pins().read(NOTION)).map(Pin::text).contains(SECOND.value());
    }

    @Test
    void reads_the_file_anew_each_time() throws IOException {
        PinStore pins = pins();
        assertThat(pins.read(NOTION)).isEmpty();

        project.env("\nCONNECTION_ID=not-an-id");

        assertThat(pins.read(NOTION)).contains(new Pin("CONNECTION_ID", "not-an-id", ".env:2"));
        assertThat(pins.read(SLACK)).isEmpty();
    }

    @Test
    void what_is_remembered_may_be_damaged() throws IOException {
        pins().pin(NOTION, FIRST);
        pins().pin(NOTION, SECOND);
        Path memory = project.path("home/.local/state/alloy-connections/previous-pins");
        try (Stream<Path> files = Files.list(memory)) {
            Files.write(files.findFirst().orElseThrow(), new byte[] {0, (byte) 0xff, 7});
        }

        assertThat(pins().previous(NOTION)).isEmpty();
        assertThat(pins().pin(NOTION, FIRST).notices()).isEmpty();
        assertThat(pins().previous(NOTION)).contains(SECOND);
    }

    @Test
    void a_memory_that_cannot_be_written_is_worth_a_word() throws IOException {
        project.env("CONNECTION_ID=" + FIRST).file("home/.local/state/alloy-connections/previous-pins", "a file");

        PinChange change = pins().pin(NOTION, SECOND);

        assertThat(change.effect()).isEqualTo(Effect.WRITTEN);
        assertThat(change.notices()).singleElement().asString().contains("could not be remembered");
    }

    @Test
    void the_user_beside_a_pin_is_whom_it_was_written_for() throws IOException {
        project.env("ALLOY_USER_ID=" + ANN + "\nCONNECTION_ID=" + FIRST);
        assertThat(owner()).contains(Owner.of(ANN));

        project.with("CONNECTION_ID", SECOND.value());
        assertThat(owner()).as("the environment names no user beside it").isEmpty();

        project.with("ALLOY_USER_ID", BOB.value());
        assertThat(owner()).contains(Owner.of(BOB));
    }

    @Test
    void what_was_remembered_outlives_another_user_in_the_file() throws IOException {
        pins().pin(NOTION, FIRST, Owner.of(ANN));
        project.env("ALLOY_USER_ID=" + BOB + "\nCONNECTION_ID=" + FIRST);

        assertThat(owner()).contains(Owner.of(ANN));

        project.env("ALLOY_USER_ID=" + BOB + "\nCONNECTION_ID=" + SECOND);
        assertThat(owner()).contains(Owner.of(BOB));
    }

    @Test
    void each_connectors_pin_has_an_owner_of_its_own() {
        pins().pin(NOTION, FIRST, Owner.of(ANN));
        pins().pin(SLACK, FIRST, Owner.of(BOB));

        assertThat(owner()).contains(Owner.of(ANN));
        assertThat(pins().read(SLACK).flatMap(Pin::owner)).contains(Owner.of(BOB));
    }

    /** A server looks at its files again when the count is another, and must see the owner then, too. */
    @Test
    void what_is_written_is_counted_each_time() {
        OwnWrites writes = new OwnWrites();
        PinStore counted = ConfigAdapters.in(project.surroundings(), writes)
                .load(Overrides.none())
                .pins();

        counted.pin(NOTION, FIRST);
        assertThat(writes.count()).isEqualTo(1);
        counted.pin(NOTION, SECOND, Owner.of(ANN));
        assertThat(writes.count()).isEqualTo(3);
    }

    @Test
    void a_damaged_memory_of_owners_names_nobody() throws IOException {
        pins().pin(NOTION, FIRST, Owner.of(ANN));
        Path memory = project.path("home/.local/state/alloy-connections/pin-owners");
        for (String text : List.of("", "\0", FIRST + "\nnot a user!\n", FIRST + "\n" + ANN + "\nmore\n")) {
            try (Stream<Path> files = Files.list(memory)) {
                Files.writeString(files.findFirst().orElseThrow(), text);
            }
            assertThat(owner()).as(text).isEmpty();
        }
    }

    @Test
    void an_owner_that_cannot_be_remembered_is_worth_a_word() throws IOException {
        project.file("home/.local/state/alloy-connections/pin-owners", "a file");

        PinChange change = pins().pin(NOTION, SECOND, Owner.of(ANN));

        assertThat(change.effect()).isEqualTo(Effect.WRITTEN);
        assertThat(change.notices()).singleElement().asString().contains("could not be remembered");
        assertThat(owner()).isEmpty();
    }

    private Optional<Owner> owner() {
        return pins().read(NOTION).flatMap(Pin::owner);
    }

    private PinStore pins() {
        return project.load().pins();
    }
}
