package io.github.alloyconnections.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DependencyArchitectureTest {
    private final DependencyRules rules = new DependencyRules(ProductionClasses.ROOT);

    @Test
    void every_module_contributes_classes() {
        assertThat(new Parts(ProductionClasses.ROOT).modules())
                .hasSize(16)
                .allSatisfy(module -> assertThat(ProductionClasses.ALL)
                        .as(module)
                        .anyMatch(JavaClass.Predicates.resideInAPackage(module)));
    }

    @Test
    void no_test_class_counts_as_production() {
        assertThat(ProductionClasses.ALL)
                .extracting(JavaClass::getSimpleName)
                .noneMatch(name -> name.endsWith("Test") || name.endsWith("ContractTests"));
    }

    @Test
    void every_production_class_belongs_to_a_known_part() {
        check(rules.everyClassBelongsToAKnownPart());
    }

    @Test
    void domain_depends_only_on_the_jdk() {
        check(rules.domainDependsOnlyOnTheJdk());
    }

    @Test
    void concepts_do_not_know_ports_or_use_cases() {
        check(rules.conceptsDoNotKnowPortsOrUseCases());
    }

    @Test
    void driving_and_driven_ports_do_not_know_each_other() {
        check(rules.drivingPortsDoNotKnowDrivenPorts());
        check(rules.drivenPortsDoNotKnowDrivingPorts());
    }

    @Test
    void what_a_machine_offers_knows_driving_ports_only() {
        check(rules.hostPortsKnowOnlyDrivingPorts());
    }

    @ParameterizedTest
    @ValueSource(strings = {"web", "cli", "mcp", "browser"})
    void drivers_use_driving_ports_only(String adapter) {
        check(rules.driverUsesDrivingPortsOnly(adapter));
    }

    @ParameterizedTest
    @ValueSource(strings = {"alloy", "config", "postgres"})
    void driven_adapters_use_driven_ports_only(String adapter) {
        check(rules.drivenAdapterUsesDrivenPortsOnly(adapter));
    }

    @Test
    void webhooks_use_driven_ports_and_the_contract() {
        check(rules.webhooksUseDrivenPortsAndTheContract());
    }

    @Test
    void adapters_do_not_know_each_other() {
        check(rules.adaptersDoNotKnowEachOther());
    }

    @Test
    void contract_knows_only_the_concepts() {
        check(rules.contractKnowsOnlyTheConcepts());
    }

    @Test
    void notion_knows_only_driving_ports_and_the_contract() {
        check(rules.notionKnowsOnlyDrivingPortsAndTheContract());
    }

    @Test
    void sandbox_knows_no_other_module() {
        check(rules.sandboxKnowsNoOtherModule());
    }

    @Test
    void wiring_knows_no_driver() {
        check(rules.wiringKnowsNoDriver());
    }

    @Test
    void library_knows_no_driver() {
        check(rules.libraryKnowsNoDriver());
    }

    @Test
    void starter_knows_only_the_library() {
        check(rules.starterKnowsOnlyTheLibrary());
    }

    @Test
    void nothing_depends_on_app() {
        check(rules.nothingDependsOnApp().allowEmptyShould(true));
    }

    @Test
    void no_package_cycles() {
        check(rules.noPackageCycles());
    }

    private static void check(ArchRule rule) {
        rule.check(ProductionClasses.ALL);
    }
}
