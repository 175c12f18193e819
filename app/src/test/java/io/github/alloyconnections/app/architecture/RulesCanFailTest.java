package io.github.alloyconnections.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Each rule here meets a small class that breaks it: a rule nobody has seen red guards nothing. */
final class RulesCanFailTest {
    private static final String BASE = ProductionClasses.ROOT + ".app.architecture.violations";
    private static final JavaClasses VIOLATIONS = new ClassFileImporter().importPackages(BASE);

    private final DependencyRules dependencies = new DependencyRules(BASE);
    private final CodeRules code = new CodeRules(BASE);

    @Test
    void an_impure_domain_is_found() {
        assertRed(dependencies.domainDependsOnlyOnTheJdk(), "ImpureConcept", "java.nio.file.Path");
    }

    @Test
    void an_adapter_that_knows_another_is_found() {
        assertRed(dependencies.adaptersDoNotKnowEachOther(), "NosyAdapter", "Neighbour");
    }

    @Test
    void a_driver_that_knows_a_driven_adapter_is_found() {
        assertRed(dependencies.driverUsesDrivingPortsOnly("web"), "NosyAdapter", "Neighbour");
    }

    @Test
    void a_dependency_on_the_wiring_is_found() {
        assertRed(dependencies.nothingDependsOnApp(), "WiringUser", "violations.app.Wiring");
    }

    @Test
    void a_sandbox_that_knows_the_client_is_found() {
        assertRed(dependencies.sandboxKnowsNoOtherModule(), "CribbingSandbox", "Neighbour");
    }

    @Test
    void a_library_that_knows_a_driver_is_found() {
        assertRed(dependencies.libraryKnowsNoDriver(), "Overloaded", "Wiring");
    }

    @Test
    void a_use_case_in_the_open_is_found() {
        assertRed(code.useCasesAreHiddenBehindTheCore(), "CoreBreaker", "ShownUseCase");
    }

    @Test
    void feign_outside_its_adapter_is_found() {
        assertRed(LibraryRules.FEIGN.staysWithItsOwner(BASE), "StrayedClient", "feign.RequestLine");
    }

    @Test
    void a_printing_class_is_found() {
        assertRed(code.onlyMainTouchesStandardStreams(), "Chatterbox", "System.out");
    }

    @Test
    void an_exit_is_found() {
        assertRed(code.onlyMainExits(), "Chatterbox", "System.exit");
    }

    @Test
    void a_look_at_the_environment_is_found() {
        assertRed(code.onlyConfigReadsTheEnvironment(), "Chatterbox", "System.getenv");
    }

    @Test
    void a_look_at_the_system_clock_is_found() {
        assertRed(code.timeComesFromAClock(), "Chatterbox", "java.time.Instant.now()");
    }

    @Test
    void an_open_class_is_found() {
        assertRed(code.concreteClassesAreFinal(), "OpenClass", "FINAL");
    }

    @Test
    void a_forbidden_name_is_found() {
        assertRed(code.noForbiddenNameEndings(), "NamelessHelper", "Helper");
    }

    @Test
    void an_unmarked_package_is_found() {
        assertRed(code.everyPackageIsNullMarked(), "Chatterbox", "unmarked");
    }

    private static void assertRed(ArchRule rule, String... words) {
        assertThat(rule.evaluate(VIOLATIONS).getFailureReport().getDetails())
                .anySatisfy(line -> assertThat(line).contains(words));
    }
}
