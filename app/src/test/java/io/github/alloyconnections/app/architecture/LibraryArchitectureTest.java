package io.github.alloyconnections.app.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class LibraryArchitectureTest {
    @ParameterizedTest
    @EnumSource
    void library_stays_with_its_owner(LibraryRules library) {
        library.staysWithItsOwner(ProductionClasses.ROOT).check(ProductionClasses.ALL);
    }

    /** Keeps the rule above honest: a misspelt package would forbid nothing. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LOGBACK")
    void owner_really_uses_its_library(LibraryRules library) {
        assertThat(ProductionClasses.ALL.that(resideInAPackage(library.owner(ProductionClasses.ROOT))))
                .flatExtracting(type -> type.getDirectDependenciesFromSelf())
                .anyMatch(dependency -> resideInAPackage(library.packages()).test(dependency.getTargetClass()));
    }
}
