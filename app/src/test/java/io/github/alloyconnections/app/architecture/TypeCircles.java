package io.github.alloyconnections.app.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Three types or more of a package of which each knows the next, and the last the first; packages go in no circle. */
final class TypeCircles extends ArchCondition<JavaClass> {

    private final Map<String, Map<String, Set<String>>> known = new HashMap<>();

    TypeCircles() {
        super("go in no circle of more than two");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        String top = top(type);
        Map<String, Set<String>> uses = known.computeIfAbsent(type.getPackageName(), name -> uses(type.getPackage()));
        for (String next : uses.getOrDefault(top, Set.of())) {
            boolean fine = !leadsBack(next, top, uses);
            events.add(new SimpleConditionEvent(type, fine, top + " goes in a circle by way of " + next));
        }
    }

    private static Map<String, Set<String>> uses(JavaPackage all) {
        Map<String, Set<String>> uses = new HashMap<>();
        for (JavaClass type : all.getClasses()) {
            Set<String> own = uses.computeIfAbsent(top(type), any -> new TreeSet<>());
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass other = dependency.getTargetClass().getBaseComponentType();
                if (other.getPackageName().equals(all.getName()) && !top(other).equals(top(type))) {
                    own.add(top(other));
                }
            }
        }
        return uses;
    }

    /** By way of others: two that know one another are a pair. */
    private static boolean leadsBack(String from, String back, Map<String, Set<String>> uses) {
        Set<String> reached = new TreeSet<>(Set.of(from));
        Deque<String> next = new ArrayDeque<>();
        uses.getOrDefault(from, Set.of()).stream()
                .filter(other -> !other.equals(back))
                .filter(reached::add)
                .forEach(next::add);
        while (!next.isEmpty()) {
            uses.getOrDefault(next.remove(), Set.of()).stream()
                    .filter(reached::add)
                    .forEach(next::add);
        }
        return reached.contains(back);
    }

    private static String top(JavaClass type) {
        String name = type.getName();
        int nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }
}
