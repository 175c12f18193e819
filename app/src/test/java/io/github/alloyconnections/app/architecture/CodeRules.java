package io.github.alloyconnections.app.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.ANONYMOUS_CLASSES;
import static com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.Set;
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
                .accessTargetWhere(system("getenv", "getProperty"))
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
                .accessTargetWhere(system("in", "out", "err", "setIn", "setOut", "setErr", "console"))
                .because("streams are handed in, so that a test can read them and a machine can parse them");
    }

    ArchRule timeComesFromAClock() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(parts.app(), parts.library())
                .should()
                .accessTargetWhere(wallClock())
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
                .haveNameMatching(".*(Impl|Utils?|Helper|Manager|Service|Dto|DTO|Mapper)")
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

    ArchRule everyPackageIsNullMarked() {
        return classes().should(resideInANullMarkedPackage()).because("the mark does not reach sub-packages");
    }

    private DescribedPredicate<JavaClass> main() {
        return describe("the program's entry", type -> type.getName().equals(parts.base() + ".app.Main"));
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
        boolean systemClock = access.getTargetOwner().isEquivalentTo(Clock.class)
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
