package io.github.alloyconnections.app.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.ANONYMOUS_CLASSES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.FileDescriptor;
import java.time.InstantSource;
import java.util.Calendar;
import java.util.Date;
import java.util.Set;
import java.util.Timer;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** What the code of every module leaves alone, and the shape its types have. */
final class CodeRules {
    private final Parts parts;

    CodeRules(String base) {
        this.parts = new Parts(base);
    }

    ArchRule onlyConfigReadsTheEnvironment() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(parts.adapter("config"))
                .should()
                .accessTargetWhere(system("getenv", "getProperty")
                        .or(member(Boolean.class, "getBoolean"))
                        .or(member(Integer.class, "getInteger"))
                        .or(member(Long.class, "getLong")))
                .because("the order in which settings win is written in one place");
    }

    ArchRule onlyConfigAndSandboxSeeAllProperties() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(parts.adapter("config"), parts.sandbox())
                .should()
                .accessTargetWhere(system("getProperties"))
                .because("only the sandbox has a JDK server to tune, which listens to nothing but a system property");
    }

    ArchRule onlyStartersOfProcessesSeeTheirEnvironment() {
        return noClasses()
                .that(not(named(
                        "adapter.browser.BrowserAdapter",
                        "adapter.cli.part.ChildProcess",
                        "adapter.cli.terminal.TerminalWidth",
                        "adapter.config.git.GitCommand")))
                .should()
                .accessTargetWhere(member(ProcessBuilder.class, "environment"))
                .because("a child's environment is this process's own, read past the settings");
    }

    ArchRule domainStartsNothing() {
        return noClasses()
                .that()
                .resideInAPackage(parts.domain())
                // A budget in real time needs threads: it owns them and ends them.
                .and(not(named("domain.usecase.probing.ProbeRun")))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "java.util.zip..", "java.util.jar..", "java.util.logging..", "java.util.prefs..")
                        .or(belongToAnyOf(
                                Process.class,
                                ProcessBuilder.class,
                                ProcessHandle.class,
                                Runtime.class,
                                Executors.class,
                                Timer.class))
                        .or(assignableTo(Executor.class)))
                .orShould()
                .accessTargetWhere(member(Thread.class, "<init>"))
                .because("processes, threads and archives are the outside's");
    }

    ArchRule onlyMainExits() {
        return noClasses()
                .that(not(main()))
                .should()
                .accessTargetWhere(system("exit").or(runtime("exit", "halt")))
                .because("whoever ends the process decides for every caller");
    }

    ArchRule onlyMainTouchesStandardStreams() {
        return noClasses()
                .that(not(main()))
                .should()
                .accessTargetWhere(system("in", "out", "err", "setIn", "setOut", "setErr", "console")
                        .or(member(FileDescriptor.class, "in", "out", "err"))
                        .or(member(Thread.class, "dumpStack"))
                        .or(stackTraceToNobody()))
                .because("streams are handed in, so that a test can read them and a machine can parse them");
    }

    ArchRule timeComesFromAClock() {
        return noClasses()
                .should()
                .accessTargetWhere(wallClock().and(not(clockOfAProgram())))
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Date.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Calendar.class)
                .because("a test sets the time; only elapsed time may come from the system");
    }

    ArchRule concreteClassesAreFinal() {
        return classes()
                .that()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .and(not(ANONYMOUS_CLASSES))
                .and()
                .doNotHaveModifier(ABSTRACT)
                .should()
                .haveModifier(FINAL)
                .because("nothing here is designed for inheritance");
    }

    ArchRule noForbiddenNameEndings() {
        return noClasses()
                .should()
                .haveNameMatching(
                        ".*(Impl|Util(s|ity|ities)?|Helpers?|Common|Processor|Manager|Service|Dto|DTO|Mapper)")
                .because("such a name says that nobody found out what the class is");
    }

    ArchRule useCasesAreHiddenBehindTheCore() {
        String core = parts.base() + ".domain.usecase.ConnectionsCore";
        return classes()
                .that()
                .resideInAPackage(parts.useCases())
                .and(not(describe("the core", type -> (type.getName() + "$").startsWith(core + "$"))))
                .should()
                .onlyHaveDependentClassesThat()
                .resideInAPackage(parts.useCases())
                .because("the core is handed out whole, as driving ports");
    }

    ArchRule noGenericExceptions() {
        return NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
    }

    /** Any use, not only a field: the stock rule does not see a logger that is asked for and used at once. */
    ArchRule noJavaUtilLogging() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging..")
                .because("nobody sets its handlers, so it would print by itself");
    }

    ArchRule everyPackageIsNullMarked() {
        return classes().should(resideInANullMarkedPackage()).because("the mark does not reach sub-packages");
    }

    private DescribedPredicate<JavaClass> main() {
        return named("app.Main");
    }

    /** These types, and what is nested in them. */
    private DescribedPredicate<JavaClass> named(String... types) {
        return describe(
                String.join(", ", types),
                type -> Stream.of(types)
                        .anyMatch(name -> (type.getName() + "$").startsWith(parts.base() + "." + name + "$")));
    }

    /** A program and an embedding one start the clock that everybody else is handed. */
    private DescribedPredicate<JavaAccess<?>> clockOfAProgram() {
        DescribedPredicate<JavaClass> starts = named("app.Main", "app.Training", "library.AlloyOptions");
        return describe(
                "a program's clock",
                access -> starts.test(access.getOriginOwner())
                        && access.getTarget().getName().equals("systemUTC"));
    }

    private static DescribedPredicate<JavaAccess<?>> stackTraceToNobody() {
        return describe(
                "the target is printStackTrace()",
                access -> access.getTargetOwner().isAssignableTo(Throwable.class)
                        && access.getTarget().getFullName().endsWith(".printStackTrace()"));
    }

    private static DescribedPredicate<JavaAccess<?>> system(String... names) {
        return member(System.class, names);
    }

    private static DescribedPredicate<JavaAccess<?>> runtime(String... names) {
        return member(Runtime.class, names);
    }

    private static DescribedPredicate<JavaAccess<?>> member(Class<?> owner, String... names) {
        Set<String> forbidden = Set.of(names);
        return describe(
                "the target is " + owner.getSimpleName() + " " + String.join(", ", names),
                access -> access.getTargetOwner().isEquivalentTo(owner)
                        && forbidden.contains(access.getTarget().getName()));
    }

    private static DescribedPredicate<JavaAccess<?>> wallClock() {
        return member(System.class, "currentTimeMillis")
                .or(describe("the target is a system clock", CodeRules::asksTheSystemForTheTime));
    }

    private static boolean asksTheSystemForTheTime(JavaAccess<?> access) {
        if (!access.getTargetOwner().getPackageName().startsWith("java.time")) {
            return false;
        }
        boolean systemClock = access.getTargetOwner().isAssignableTo(InstantSource.class)
                && (access.getTarget().getName().startsWith("system")
                        || access.getTarget().getName().startsWith("tick"));
        boolean now = access.getTarget().getName().equals("now")
                && !access.getTarget().getFullName().contains("(java.time.Clock)");
        return systemClock || now;
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a package marked @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(type, marked, type.getName() + " in an unmarked package"));
            }
        };
    }
}
