package io.github.alloyconnections.app.architecture;

import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

final class CodeArchitectureTest {
    private final CodeRules rules = new CodeRules(ProductionClasses.ROOT);

    @Test
    void only_config_reads_the_environment() {
        check(rules.onlyConfigReadsTheEnvironment());
        check(rules.onlyConfigAndSandboxSeeAllProperties());
        check(rules.onlyStartersOfProcessesSeeTheirEnvironment());
    }

    @Test
    void domain_starts_nothing() {
        check(rules.domainStartsNothing());
    }

    @Test
    void only_main_exits() {
        check(rules.onlyMainExits());
    }

    @Test
    void only_main_touches_standard_streams() {
        check(rules.onlyMainTouchesStandardStreams());
    }

    @Test
    void time_comes_from_a_clock() {
        check(rules.timeComesFromAClock());
    }

    @Test
    void concrete_classes_are_final() {
        check(rules.concreteClassesAreFinal());
    }

    @Test
    void no_forbidden_name_endings() {
        check(rules.noForbiddenNameEndings());
    }

    @Test
    void use_cases_are_hidden_behind_the_core() {
        check(rules.useCasesAreHiddenBehindTheCore().allowEmptyShould(true));
    }

    @Test
    void every_package_is_null_marked() {
        check(rules.everyPackageIsNullMarked());
    }

    @Test
    void no_generic_exceptions() {
        check(rules.noGenericExceptions());
    }

    @Test
    void no_java_util_logging() {
        check(rules.noJavaUtilLogging());
    }

    private static void check(ArchRule rule) {
        rule.check(ProductionClasses.ALL);
    }
}
