package io.github.gavel.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;

/** That every class lives in a {@link Room} and knows only what its room may know. */
final class Arrows extends ArchCondition<JavaClass> {
    private final String base;

    private Arrows(String base) {
        super("live in a room of the house and follow its arrows");
        this.base = base;
    }

    /** The arrows of a house that stands at {@code base}. */
    static ArchRule ofHouseAt(String base) {
        return classes()
                .should(new Arrows(base))
                .because("rules that know no shell, and shells that know few others, can be tested and replaced alone;"
                        + " a new room or arrow is a decision and goes into the table of rooms");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        Optional<Room> room = Room.ofPackage(type.getPackageName(), base);
        if (room.isEmpty()) {
            events.add(SimpleConditionEvent.violated(type, type.getName() + " lives in no room of the house"));
            return;
        }
        for (Dependency arrow : type.getDirectDependenciesFromSelf()) {
            if (!isAllowed(room.get(), arrow.getTargetClass().getBaseComponentType())) {
                events.add(SimpleConditionEvent.violated(arrow, room.get() + " may not: " + arrow.getDescription()));
            }
        }
    }

    private boolean isAllowed(Room from, JavaClass target) {
        String targetPackage = target.getPackageName();
        return target.isPrimitive()
                || Room.ofPackage(targetPackage, base).map(from::mayKnow).orElseGet(() -> from.mayUse(targetPackage));
    }
}
