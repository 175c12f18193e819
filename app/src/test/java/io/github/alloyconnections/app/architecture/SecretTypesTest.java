package io.github.alloyconnections.app.architecture;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.github.alloyconnections.adapter.config.settings.Secret;
import io.github.alloyconnections.adapter.web.access.AccessToken;
import io.github.alloyconnections.domain.attempt.OAuthUrl;
import io.github.alloyconnections.domain.settings.DatabaseAddress;
import io.github.alloyconnections.domain.settings.TypedKey;
import java.io.Serializable;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds a secret cannot print it, and tells nobody by its slowness how near a guess was. */
class SecretTypesTest {

    private static final String PLANTED = "planted-secret-text-0123456789";
    private static final Pattern SECRET_NAME =
            Pattern.compile("(?i)(.*apiKey|key|.*token|.*secrets?|.*password|oauthUrl|authorization|credentials)");
    /** What a text of any kind can be held in. */
    private static final List<String> PRINTABLE = List.of(
            "java.lang.String",
            "java.lang.CharSequence",
            "java.net.URI",
            "java.util.Optional",
            "java.util.Set",
            "java.util.List");

    private static final List<JavaClass> CLASSES = ProductionClasses.ALL.stream()
            // The simulator's keys and tokens are invented, and whoever plays with it is shown them.
            .filter(type -> !type.getPackageName().startsWith(ProductionClasses.ROOT + ".sandbox"))
            .toList();

    /** Records print their components: those that hold a secret in a plain text say something else in place of it. */
    private static final Map<String, String> LOOKED_AT = Map.ofEntries(
            entry("Matched.secrets", "prints its name alone"),
            entry("Beginning.secrets", "prints connector, user and way"),
            entry("AlloySettings.apiKey", "prints *** in its place"),
            entry("Proxy.credentials", "prints *** in their place"),
            entry("InitiateView.oauthUrl", "prints the attempt; it is the one answer that hands the page over"),
            entry("Choice.key", "what is told of a choice that was picked"),
            entry("Look.key", "a file's own number"),
            entry("ProjectPage.key", "a part of a page"),
            entry("Listening.key", "the name of a file"),
            entry("ServingSettings.key", "the name of a file"),
            entry("Asker.token", "what is known of it, and not its text"),
            entry("TokenJson.token", "prints its id alone"),
            entry("Served.token", "prints where it is kept"),
            entry("WebhookTarget.secret", "prints its host alone"),
            entry("WebOptions.token", "prints nothing of it"));

    private static Stream<Object> secrets() {
        return Stream.of(
                Secret.of(PLANTED),
                TypedKey.of(PLANTED),
                new AccessToken(PLANTED),
                OAuthUrl.parse("https://api.example/authorize?token=" + PLANTED).orElseThrow(),
                DatabaseAddress.parse("jdbc:postgresql://db/service?password=" + PLANTED)
                        .orElseThrow());
    }

    @Test
    void no_record_prints_what_is_named_like_a_secret() {
        assertThat(CLASSES.stream()
                        .filter(type -> type.isAssignableTo(Record.class))
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                        .filter(field -> SECRET_NAME.matcher(field.getName()).matches())
                        .filter(SecretTypesTest::isPrintable)
                        .map(field -> field.getOwner().getSimpleName() + "." + field.getName()))
                .containsExactlyInAnyOrderElementsOf(LOOKED_AT.keySet());
    }

    private static boolean isPrintable(JavaField field) {
        boolean masked = field.getType().getAllInvolvedRawTypes().stream()
                .anyMatch(type -> secrets().anyMatch(secret -> type.isEquivalentTo(secret.getClass())));
        return !masked && PRINTABLE.contains(field.getRawType().getName());
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void a_secret_is_in_no_text(Object secret) throws Exception {
        ObjectMapper curious = new ObjectMapper().disable(SerializationFeature.FAIL_ON_EMPTY_BEANS);

        assertThat(secret).asString().doesNotContain(PLANTED);
        assertThat(String.format("%s %s", secret, List.of(secret))).doesNotContain(PLANTED);
        assertThat(curious.writeValueAsString(secret)).doesNotContain(PLANTED);
        assertThat(curious.setVisibility(PropertyAccessor.GETTER, Visibility.ANY)
                        .writeValueAsString(secret))
                .doesNotContain(PLANTED);
        assertThat(secret).isNotInstanceOf(Serializable.class);
    }

    @Test
    void a_refusal_does_not_repeat_what_was_typed() {
        assertThat(TypedKey.problem(PLANTED + " and more").orElseThrow()).doesNotContain(PLANTED);
    }

    /** Whoever compares them at all does it in a time that tells nothing. */
    @Test
    void they_are_compared_in_constant_time() {
        List<String> types =
                secrets().map(secret -> secret.getClass().getName()).toList();

        assertThat(CLASSES.stream()
                        .filter(type -> types.contains(type.getName()))
                        .filter(type ->
                                type.tryGetMethod("equals", Object.class).isPresent())
                        .filter(type -> type.getMethodCallsFromSelf().stream()
                                .noneMatch(call -> call.getTargetOwner().isEquivalentTo(MessageDigest.class)))
                        .map(JavaClass::getSimpleName))
                .isEmpty();
    }
}
