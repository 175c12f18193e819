package io.github.alloyconnections.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Inside a module: which chapter may know which, and what of it the other modules may see. */
final class ChapterRules {
    private final String base;

    ChapterRules(String base) {
        this.base = base;
    }

    ArchRule chaptersKnowOnlyLowerOnes(ModuleChapters module) {
        return classes()
                .that()
                .resideInAPackage(base + "." + module.module() + "..")
                .should(knowOnly(allowed(module), base + "." + module.module()))
                .because("whoever reads a chapter must not need the ones above it");
    }

    ArchRule modulesMeetAtTheirDoors() {
        return classes()
                .should(enterByDoors())
                .because("what is public for the next chapter only may change without asking another module");
    }

    /** Two that only together make sense may know one another; of three nobody knows where to begin reading. */
    ArchRule typesGoInNoLargeCircle() {
        return classes().that().resideInAPackage(base + "..").should(new TypeCircles());
    }

    private Map<String, List<String>> allowed(ModuleChapters module) {
        Map<String, List<String>> allowed = new HashMap<>();
        List<String> below = new ArrayList<>();
        List<List<String>> lines = module.lines(base);
        for (int i = lines.size() - 1; i >= 0; i--) {
            List<String> known = List.copyOf(below);
            lines.get(i).forEach(chapter -> allowed.put(chapter, known));
            below.addAll(lines.get(i));
        }
        return allowed;
    }

    private static ArchCondition<JavaClass> knowOnly(Map<String, List<String>> allowed, String module) {
        return new ArchCondition<>("know only the chapters below their own: %s", allowed) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                List<String> known = allowed.get(type.getPackageName());
                if (known == null) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " is in an unlisted chapter"));
                    return;
                }
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    String target = dependency.getTargetClass().getPackageName();
                    boolean inside = (target + ".").startsWith(module + ".");
                    boolean fine = !inside || target.equals(type.getPackageName()) || known.contains(target);
                    events.add(new SimpleConditionEvent(type, fine, dependency.getDescription()));
                }
            }
        };
    }

    private ArchCondition<JavaClass> enterByDoors() {
        return new ArchCondition<>("enter other modules by their doors") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    boolean fine = ModuleDoors.lead(base, type, dependency.getTargetClass());
                    events.add(new SimpleConditionEvent(type, fine, dependency.getDescription()));
                }
            }
        };
    }
}
