package io.github.alloyconnections.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule meets a small class that breaks it: a rule nobody has seen red guards nothing. */
final class RulesCanFailTest {
    private static final String BASE = ProductionClasses.ROOT + ".app.architecture.violations";
    private static final JavaClasses VIOLATIONS = new ClassFileImporter().importPackages(BASE);

    /** A rule's name, the rule, and what its report says of the class that breaks it. */
    private record Red(String name, ArchRule rule, List<String> words) {
        @Override
        public String toString() {
            return name + ": " + String.join(" ", words);
        }
    }

    @ParameterizedTest
    @MethodSource({"dependencies", "chapters", "environment", "code"})
    void a_violation_is_found(Red red) {
        assertRed(red.rule(), red.words().toArray(String[]::new));
    }

    @ParameterizedTest
    @EnumSource
    void a_library_outside_its_owner_is_found(LibraryRules library) {
        assertRed(
                library.staysWithItsOwner(BASE),
                "StrayedLibraries",
                library.packages().replace("..", "."));
    }

    @Test
    void every_rule_is_seen_red() {
        Stream<String> rules = Stream.of(DependencyRules.class, ChapterRules.class, CodeRules.class)
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> method.getReturnType().equals(ArchRule.class))
                .filter(method -> !Modifier.isPrivate(method.getModifiers()))
                .map(Method::getName);
        assertThat(Stream.of(dependencies(), chapters(), environment(), code())
                        .flatMap(reds -> reds)
                        .map(Red::name))
                .containsAll(rules.toList());
    }

    static Stream<Red> dependencies() {
        DependencyRules rules = new DependencyRules(BASE);
        return Stream.of(
                red("everyClassBelongsToAKnownPart", rules.everyClassBelongsToAKnownPart(), "Stray"),
                red("domainDependsOnlyOnTheJdk", rules.domainDependsOnlyOnTheJdk(), "ImpureConcept", "java.nio.file"),
                red("conceptsDoNotKnowPortsOrUseCases", rules.conceptsDoNotKnowPortsOrUseCases(), "Talker", "Asked"),
                red("drivingPortsDoNotKnowDrivenPorts", rules.drivingPortsDoNotKnowDrivenPorts(), "Asked", "Answering"),
                red("hostPortsKnowOnlyDrivingPorts", rules.hostPortsKnowOnlyDrivingPorts(), "NosyHost", "Answering"),
                red("drivenPortsDoNotKnowDrivingPorts", rules.drivenPortsDoNotKnowDrivingPorts(), "AskedBack", "Asked"),
                red("driverUsesDrivingPortsOnly", rules.driverUsesDrivingPortsOnly("web"), "NosyAdapter", "Neighbour"),
                red("driverUsesDrivingPortsOnly", rules.driverUsesDrivingPortsOnly("mcp"), "NosyCall", "Neighbour"),
                red(
                        "drivenAdapterUsesDrivenPortsOnly",
                        rules.drivenAdapterUsesDrivenPortsOnly("alloy"),
                        "DrivingAdapter",
                        "Asked"),
                red(
                        "drivenAdapterUsesDrivenPortsOnly",
                        rules.drivenAdapterUsesDrivenPortsOnly("postgres"),
                        "NosyStore",
                        "Asked"),
                red(
                        "webhooksUseDrivenPortsAndTheContract",
                        rules.webhooksUseDrivenPortsAndTheContract(),
                        "ChattyHook",
                        "Asked"),
                red("adaptersDoNotKnowEachOther", rules.adaptersDoNotKnowEachOther(), "NosyAdapter", "Neighbour"),
                red("contractKnowsOnlyTheConcepts", rules.contractKnowsOnlyTheConcepts(), "TalkingJson", "Asked"),
                red(
                        "notionKnowsOnlyDrivingPortsAndTheContract",
                        rules.notionKnowsOnlyDrivingPortsAndTheContract(),
                        "PeepingNotion",
                        "Answering"),
                red("sandboxKnowsNoOtherModule", rules.sandboxKnowsNoOtherModule(), "CribbingSandbox", "Neighbour"),
                red("wiringKnowsNoDriver", rules.wiringKnowsNoDriver(), "Driven", "Lower"),
                red("libraryKnowsNoDriver", rules.libraryKnowsNoDriver(), "Overloaded", "Wiring"),
                red("starterKnowsOnlyTheLibrary", rules.starterKnowsOnlyTheLibrary(), "Shortcut", "Driven"),
                red("nothingDependsOnApp", rules.nothingDependsOnApp(), "WiringUser", "violations.app.Wiring"),
                red("noPackageCycles", rules.noPackageCycles(), "UpwardGlance", "Lower"));
    }

    static Stream<Red> chapters() {
        ChapterRules rules = new ChapterRules(BASE);
        ArchRule layers = rules.chaptersKnowOnlyLowerOnes(ModuleChapters.CLI);
        return Stream.of(
                red("chaptersKnowOnlyLowerOnes", layers, "UpwardGlance", "Lower"),
                red("chaptersKnowOnlyLowerOnes", layers, "Nook is in an unlisted chapter"),
                red(
                        "chaptersKnowOnlyLowerOnes",
                        rules.chaptersKnowOnlyLowerOnes(ModuleChapters.MCP),
                        "NosyCall",
                        "Hammer"),
                red("typesGoInNoLargeCircle", rules.typesGoInNoLargeCircle(), "Rock", "Paper"),
                red("modulesMeetAtTheirDoors", rules.modulesMeetAtTheirDoors(), "BackDoor", "Lower"));
    }

    static Stream<Red> environment() {
        CodeRules rules = new CodeRules(BASE);
        ArchRule environment = rules.onlyConfigReadsTheEnvironment();
        String properties = "onlyConfigReadsTheEnvironment";
        return Stream.of(
                red(properties, environment, "Chatterbox", "System.getenv"),
                red(properties, environment, "Chatterbox", "Boolean.getBoolean"),
                red(properties, environment, "Chatterbox", "Integer.getInteger"),
                red(properties, environment, "Chatterbox", "Long.getLong"),
                red(
                        "onlyConfigAndSandboxSeeAllProperties",
                        rules.onlyConfigAndSandboxSeeAllProperties(),
                        "Chatterbox",
                        "System.getProperties"),
                red(
                        "onlyStartersOfProcessesSeeTheirEnvironment",
                        rules.onlyStartersOfProcessesSeeTheirEnvironment(),
                        "Chatterbox",
                        "ProcessBuilder.environment"),
                red("domainStartsNothing", rules.domainStartsNothing(), "Launching", "ProcessBuilder"),
                red("domainStartsNothing", rules.domainStartsNothing(), "Launching", "ExecutorService"),
                red("domainStartsNothing", rules.domainStartsNothing(), "Launching", "java.util.zip"),
                red("domainStartsNothing", rules.domainStartsNothing(), "Launching", "java.lang.Thread.<init>"));
    }

    static Stream<Red> code() {
        CodeRules rules = new CodeRules(BASE);
        ArchRule streams = rules.onlyMainTouchesStandardStreams();
        ArchRule time = rules.timeComesFromAClock();
        return Stream.of(
                red("onlyMainTouchesStandardStreams", streams, "Chatterbox", "System.out"),
                red("onlyMainTouchesStandardStreams", streams, "Chatterbox", "printStackTrace()"),
                red("onlyMainTouchesStandardStreams", streams, "Chatterbox", "FileDescriptor.out"),
                red("onlyMainTouchesStandardStreams", streams, "Chatterbox", "Thread.dumpStack"),
                red("onlyMainExits", rules.onlyMainExits(), "Chatterbox", "System.exit"),
                red("timeComesFromAClock", time, "Chatterbox", "java.time.Instant.now()"),
                red("timeComesFromAClock", time, "Chatterbox", "InstantSource.system()"),
                red("timeComesFromAClock", time, "Overloaded", "java.time.Instant.now()"),
                red("concreteClassesAreFinal", rules.concreteClassesAreFinal(), "OpenClass", "FINAL"),
                red("noForbiddenNameEndings", rules.noForbiddenNameEndings(), "NamelessHelper"),
                red("noForbiddenNameEndings", rules.noForbiddenNameEndings(), "NamelessHelpers"),
                red("noForbiddenNameEndings", rules.noForbiddenNameEndings(), "NamelessCommon"),
                red("noForbiddenNameEndings", rules.noForbiddenNameEndings(), "NamelessProcessor"),
                red(
                        "useCasesAreHiddenBehindTheCore",
                        rules.useCasesAreHiddenBehindTheCore(),
                        "CoreBreaker",
                        "ShownUseCase"),
                red("noGenericExceptions", rules.noGenericExceptions(), "Chatterbox", "RuntimeException"),
                red("noJavaUtilLogging", rules.noJavaUtilLogging(), "Chatterbox", "Logger.getLogger"),
                red("everyPackageIsNullMarked", rules.everyPackageIsNullMarked(), "Chatterbox", "unmarked"));
    }

    private static Red red(String name, ArchRule rule, String... words) {
        return new Red(name, rule, List.of(words));
    }

    private static void assertRed(ArchRule rule, String... words) {
        assertThat(rule.evaluate(VIOLATIONS).getFailureReport().getDetails())
                .anySatisfy(line -> assertThat(line).contains(words));
    }
}
