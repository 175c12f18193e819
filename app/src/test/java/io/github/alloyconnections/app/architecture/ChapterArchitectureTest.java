package io.github.alloyconnections.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ChapterArchitectureTest {
    private final ChapterRules rules = new ChapterRules(ProductionClasses.ROOT);

    @ParameterizedTest
    @EnumSource
    void a_chapter_knows_only_those_below_it(ModuleChapters module) {
        rules.chaptersKnowOnlyLowerOnes(module).check(ProductionClasses.ALL);
    }

    /** Keeps the rule above honest: a chapter that is gone must leave the list too. */
    @ParameterizedTest
    @EnumSource
    void every_listed_chapter_is_there(ModuleChapters module) {
        assertThat(module.lines(ProductionClasses.ROOT).stream().flatMap(List::stream))
                .allMatch(ProductionClasses.ALL::containPackage);
    }

    @Test
    void modules_meet_at_their_doors() {
        rules.modulesMeetAtTheirDoors().check(ProductionClasses.ALL);
    }

    @Test
    void types_go_in_no_large_circle() {
        rules.typesGoInNoLargeCircle().check(ProductionClasses.ALL);
    }

    /** A door that nobody uses is to be shut. */
    @ParameterizedTest
    @EnumSource
    void every_listed_door_is_used_from_outside(ModuleDoors door) {
        Predicate<JavaClass> itself = type -> door.is(ProductionClasses.ROOT, type);
        assertThat(ProductionClasses.ALL)
                .filteredOn(itself)
                .flatExtracting(JavaClass::getDirectDependenciesToSelf)
                .anyMatch(use -> !moduleOf(use.getOriginClass()).equals(moduleOf(use.getTargetClass())));
    }

    private static String moduleOf(JavaClass type) {
        return Stream.of(ModuleChapters.values())
                .map(ModuleChapters::module)
                .filter(module -> type.getPackageName().startsWith(ProductionClasses.ROOT + "." + module))
                .findFirst()
                .orElse("");
    }
}
