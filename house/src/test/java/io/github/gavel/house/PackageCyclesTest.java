package io.github.gavel.house;

import static io.github.gavel.house.House.assertCatches;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.api.Test;

class PackageCyclesTest {
    private static final int SHALLOWEST = House.BASE.split("\\.").length + 1;
    private static final String PLANTS = "io.github.gavel.house.plants.cycles";

    @Test
    void noPackagesNeedEachOtherAtAnyLevel() {
        int deepest = House.CLASSES.stream()
                .mapToInt(type -> type.getPackageName().split("\\.", -1).length)
                .max()
                .orElseThrow();
        for (int depth = SHALLOWEST; depth <= deepest; depth++) {
            PackageCycles.noneAtDepth(depth).check(House.CLASSES);
        }
    }

    @Test
    void catchesACycleOfNeighbours() {
        assertCatches(PackageCycles.noneAtDepth(8), House.planted(PLANTS + ".neighbours"), "neighbours.egg");
    }

    @Test
    void catchesACycleOfParentAndChild() {
        assertCatches(PackageCycles.noneAtDepth(8), House.planted(PLANTS + ".family"), "family.child");
    }

    @Test
    void catchesACycleThatOnlyTheParentsOfTwoPackagesClose() {
        JavaClasses plants = House.planted(PLANTS + ".cousins");
        assertCatches(PackageCycles.noneAtDepth(8), plants, "cousins.right");
        PackageCycles.noneAtDepth(9).check(plants);
    }
}
