package io.github.gavel.house;

import static com.tngtech.archunit.lang.conditions.ArchConditions.beFinal;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.github.gavel.house.House.assertAllows;
import static io.github.gavel.house.House.assertCatches;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import io.github.gavel.house.plants.purity.Impure;
import org.junit.jupiter.api.Test;

class PurityTest {
    private static final ArchRule NO_WORLDLY_ACCESS = noClasses()
            .should()
            .accessTargetWhere(PureParts.worldlyAccess())
            .because("a decision that looks at a clock, a die or the environment itself cannot be replayed,"
                    + " simulated or proven: Tick, LedgerTime and RandomGenerator are passed in");

    private static final ArchRule NO_LOCKS = classes()
            .should(Bytecode.freeOf("locks", ": monitorenter$", "^ +.*\\bsynchronized .*\\("))
            .because("values need no lock, and a state has one owner thread: who waits for a lock is a shell");

    private static final ArchRule NO_SHARED_STATE = fields().that()
            .areStatic()
            .should(beFinal())
            .because("what two callers share makes the answer to one depend on the other");

    private static ArchRule onlyPureParts(String own) {
        return classes()
                .should()
                .onlyDependOnClassesThat(PureParts.types(own))
                .because("everything that can block, fail or surprise is a shell around the rules: no files, sockets,"
                        + " threads, clocks or logs in them, so that client and simulator share the very same ones");
    }

    @Test
    void theEconomyIsPure() {
        JavaClasses economy = House.classesOf(Room.ECONOMY);
        onlyPureParts(House.BASE + ".economy").check(economy);
        NO_WORLDLY_ACCESS.check(economy);
        NO_LOCKS.check(economy);
        NO_SHARED_STATE.check(economy);
    }

    @Test
    void catchesPartsOfTheJdkThatAreNotPure() {
        assertCatches(
                onlyPureParts(Impure.class.getName()),
                Impure.ReadsAFile.class,
                Impure.StartsAThread.class,
                Impure.HoldsALock.class,
                Impure.OwnsAClock.class,
                Impure.DrawsAnId.class,
                Impure.Logs.class);
        assertAllows(onlyPureParts(Impure.class.getPackageName()), Impure.Pure.class);
    }

    @Test
    void catchesWhoAsksTheWorld() {
        assertCatches(
                NO_WORLDLY_ACCESS,
                Impure.ReadsTheClock.class,
                Impure.PassesTheClockOn.class,
                Impure.AsksForToday.class,
                Impure.RollsADie.class,
                Impure.ShufflesByItself.class,
                Impure.PicksAGenerator.class,
                Impure.Prints.class,
                Impure.ReadsAProperty.class,
                Impure.LooksUpAHost.class,
                Impure.GoesParallel.class);
        assertAllows(NO_WORLDLY_ACCESS, Impure.Pure.class);
    }

    @Test
    void catchesLocksAndSharedState() {
        assertCatches(NO_LOCKS, Impure.Synchronizes.class, Impure.SynchronizesInside.class);
        assertAllows(NO_LOCKS, Impure.Pure.class);
        assertCatches(NO_SHARED_STATE, Impure.SharesState.class);
        assertAllows(NO_SHARED_STATE, Impure.Pure.class);
    }
}
