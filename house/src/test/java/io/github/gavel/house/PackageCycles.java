package io.github.gavel.house;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Arrays;

/** Packages cut off at one depth, so that each slice is a package and, at the last one, all that lies below it. */
record PackageCycles(int depth) implements SliceAssignment {
    static ArchRule noneAtDepth(int depth) {
        return slices().assignedFrom(new PackageCycles(depth))
                .should()
                .beFreeOfCycles()
                .because("packages that need each other can only be understood, tested and changed together");
    }

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.", -1);
        return SliceIdentifier.of(String.join(".", Arrays.copyOf(parts, Math.min(depth, parts.length))));
    }

    @Override
    public String getDescription() {
        return "packages to a depth of " + depth;
    }
}
