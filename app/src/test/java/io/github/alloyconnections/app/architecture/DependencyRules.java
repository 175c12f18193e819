package io.github.alloyconnections.app.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** Who may know whom. Whitelists throughout: a misspelt package then forbids too much instead of nothing. */
final class DependencyRules {
    private final Parts parts;

    DependencyRules(String base) {
        this.parts = new Parts(base);
    }

    ArchRule everyClassBelongsToAKnownPart() {
        return classes()
                .should()
                .resideInAnyPackage(parts.known())
                .because("a package that no rule names is a package that no rule guards");
    }

    ArchRule domainDependsOnlyOnTheJdk() {
        return classes()
                .that()
                .resideInAPackage(parts.domain())
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                parts.domain(),
                                "java.lang..",
                                "java.util..",
                                "java.time..",
                                "java.math..",
                                "java.nio.charset..",
                                "org.jspecify..")
                        .or(name("java.net.URI"))
                        .or(name("java.net.URISyntaxException"))
                        .or(name("java.net.URLDecoder"))
                        // Compares two secrets in a time that tells nothing of them.
                        .or(name("java.security.MessageDigest"))
                        .or(name("java.security.NoSuchAlgorithmException"))
                        .or(name("java.io.Serializable")))
                .because("the decisions must outlive every framework, file format and transport");
    }

    ArchRule conceptsDoNotKnowPortsOrUseCases() {
        return onlyKnow(parts.concepts(), parts.concepts())
                .because("the words of the domain come before the conversations held in them");
    }

    ArchRule drivingPortsDoNotKnowDrivenPorts() {
        return onlyKnow(with(parts.drivingPorts()), withConcepts(parts.drivingPorts()))
                .because("a driver must not see what the core asks of the outside");
    }

    ArchRule hostPortsKnowOnlyDrivingPorts() {
        return onlyKnow(with(parts.hostPorts()), withConcepts(parts.hostPorts(), parts.drivingPorts()))
                .because("what a machine offers to a driver has nothing to do with where connections live");
    }

    ArchRule drivenPortsDoNotKnowDrivingPorts() {
        return onlyKnow(with(parts.drivenPorts()), withConcepts(parts.drivenPorts()))
                .because("the outside must not see what drives the core");
    }

    ArchRule driverUsesDrivingPortsOnly(String adapter) {
        String own = parts.adapter(adapter);
        return onlyKnow(
                        with(own),
                        withConcepts(own, parts.contract(), parts.drivingPorts(), parts.hostPorts(), parts.notion()))
                .because("a driver talks to the core through its driving ports and the published JSON");
    }

    ArchRule drivenAdapterUsesDrivenPortsOnly(String adapter) {
        String own = parts.adapter(adapter);
        return onlyKnow(with(own), withConcepts(own, parts.drivenPorts()))
                .because("a driven adapter answers the core and never asks it");
    }

    ArchRule webhooksUseDrivenPortsAndTheContract() {
        String own = parts.adapter("webhook");
        return onlyKnow(with(own), withConcepts(own, parts.contract(), parts.drivenPorts()))
                .because("what is told is the published JSON, and the core is never asked");
    }

    ArchRule adaptersDoNotKnowEachOther() {
        return slices().matching(parts.base() + ".adapter.(*)..")
                .should()
                .notDependOnEachOther()
                .because("an adapter must be replaceable without reading another one");
    }

    ArchRule contractKnowsOnlyTheConcepts() {
        return onlyKnow(with(parts.contract()), withConcepts(parts.contract()))
                .because("the published JSON is made from values, not from conversations");
    }

    ArchRule notionKnowsOnlyDrivingPortsAndTheContract() {
        return onlyKnow(with(parts.notion()), withConcepts(parts.notion(), parts.contract(), parts.drivingPorts()))
                .because("Notion by words is a client of the core, and could be written by anybody");
    }

    ArchRule sandboxKnowsNoOtherModule() {
        return onlyKnow(with(parts.sandbox()), with(parts.sandbox()))
                .because("a simulator that shares code with the client shares its mistakes");
    }

    ArchRule wiringKnowsNoDriver() {
        return onlyKnow(
                        with(parts.wiring()),
                        withConcepts(
                                parts.wiring(),
                                parts.drivingPorts(),
                                parts.drivenPorts(),
                                parts.hostPorts(),
                                parts.useCases(),
                                parts.adapter("alloy"),
                                parts.adapter("config"),
                                parts.adapter("postgres"),
                                parts.adapter("webhook"),
                                parts.sandbox()))
                .because("who opens a project chooses how to drive it");
    }

    ArchRule libraryKnowsNoDriver() {
        return onlyKnow(
                        with(parts.library()),
                        withConcepts(
                                parts.library(),
                                parts.contract(),
                                parts.notion(),
                                parts.drivingPorts(),
                                parts.hostPorts(),
                                parts.wiring(),
                                parts.adapter("config")))
                .because("a program that embeds this must not carry a command line and a web server");
    }

    ArchRule starterKnowsOnlyTheLibrary() {
        return onlyKnow(with(parts.starter()), withConcepts(parts.starter(), parts.library()))
                .because("what a framework needs, any other program could need of the library, too");
    }

    ArchRule nothingDependsOnApp() {
        return classes()
                .that()
                .resideInAPackage(parts.app())
                .should()
                .onlyHaveDependentClassesThat()
                .resideInAPackage(parts.app())
                .because("wiring knows everything and is known by nothing");
    }

    ArchRule noPackageCycles() {
        return slices().matching(parts.base() + ".(**)")
                .should()
                .beFreeOfCycles()
                .because("packages in a circle can only be understood together");
    }

    private ArchRule onlyKnow(String[] from, String[] to) {
        DescribedPredicate<JavaClass> foreign = not(resideInAPackage(parts.base() + ".."));
        return classes()
                .that()
                .resideInAnyPackage(from)
                .should()
                .onlyDependOnClassesThat(
                        foreign.or(resideInAnyPackage(to)).as("come from libraries or %s", String.join(", ", to)));
    }

    private String[] withConcepts(String... more) {
        return Stream.concat(Stream.of(parts.concepts()), Stream.of(more)).toArray(String[]::new);
    }

    private static String[] with(String... names) {
        return names;
    }
}
