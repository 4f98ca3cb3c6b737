package io.github.gavel.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static io.github.gavel.house.House.assertAllows;
import static io.github.gavel.house.House.assertCatches;

import com.tngtech.archunit.lang.ArchRule;
import io.github.gavel.house.plants.money.Price;
import org.junit.jupiter.api.Test;

class FloatsTest {
    private static final ArchRule NO_FLOATS = classes()
            .should(Bytecode.freeOf(
                    "float and double",
                    "^ +\\d+: ([fd](?!up)|[il]2[fd]\\b)",
                    "^ +\\d+: (multia)?newarray.* (float|double)\\b",
                    "// (float|double) ",
                    "(descriptor: |// (\\w*Method|Field|InvokeDynamic) \\S+:)\\(?(\\[*([ZBCSIJ]|L[^;]+;))*\\)?\\[*[FD](?![a-z])",
                    "java/lang/(Float|Double|StrictMath)\\b",
                    "java/util/[\\w/]*Double"))
            .because("a rounding that differs between two machines, or by the order of additions, makes or loses"
                    + " money; and two ends that compute the same bill must agree to the last grain");

    @Test
    void moneyNeverFloats() {
        NO_FLOATS.check(House.classesOf(Room.ECONOMY));
    }

    @Test
    void catchesFloatsWhereverTheyHide() {
        assertCatches(
                NO_FLOATS,
                Price.InAField.class,
                Price.InALocal.class,
                Price.InACall.class,
                Price.InAReturn.class,
                Price.InAParameter.class,
                Price.InAnArray.class,
                Price.Boxed.class,
                Price.InAStream.class);
        assertAllows(NO_FLOATS, Price.Whole.class);
    }
}
