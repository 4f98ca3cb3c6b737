package io.github.gavel.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.github.gavel.house.House.assertAllows;
import static io.github.gavel.house.House.assertCatches;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import io.github.gavel.house.plants.names.Named;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class NamesTest {
    private static final Pattern EMPTY = Pattern.compile("(Manager|Utils?|Helper|Impl|Processor|Data|Info)$");
    private static final Pattern PREFIXED = Pattern.compile("^I[A-Z][a-z]");

    private static final ArchRule NO_EMPTY_WORDS = noClasses()
            .should(be(describe(
                    "named after no duty",
                    (JavaClass type) -> EMPTY.matcher(type.getSimpleName()).find())))
            .because("such a word fits every class and therefore collects everything; the glossary has better ones");

    private static final ArchRule NO_PREFIXED_INTERFACES = noClasses()
            .should(be(describe(
                    "interfaces with an I before their name",
                    (JavaClass type) -> type.isInterface()
                            && PREFIXED.matcher(type.getSimpleName()).find())))
            .because("an interface exists for two implementations or a module's boundary and bears the plain name");

    @Test
    void everyNameSaysSomething() {
        NO_EMPTY_WORDS.check(House.CLASSES);
        NO_PREFIXED_INTERFACES.check(House.CLASSES);
    }

    @Test
    void catchesNamesThatSayNothing() {
        assertCatches(
                NO_EMPTY_WORDS,
                Named.SlotManager.class,
                Named.RateUtil.class,
                Named.RateUtils.class,
                Named.BidHelper.class,
                Named.LedgerImpl.class,
                Named.BidProcessor.class,
                Named.PeerData.class,
                Named.PeerInfo.class);
        assertCatches(NO_PREFIXED_INTERFACES, Named.ILedger.class);
        assertAllows(NO_EMPTY_WORDS, Named.Informed.class);
        assertAllows(NO_PREFIXED_INTERFACES, Named.Identity.class, Named.Informed.class);
    }
}
