package io.github.gavel.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.github.gavel.house.House.assertAllows;
import static io.github.gavel.house.House.assertCatches;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import io.github.gavel.house.plants.forbidden.Forbidden;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What no class of any room does. */
class ForbiddenTest {
    private static final Set<String> JAVA_SERIALIZATION = Set.of(
            "java.io.Externalizable",
            "java.io.ObjectInputStream",
            "java.io.ObjectOutputStream",
            "java.io.Serializable",
            "java.lang.invoke.SerializedLambda");

    private static final ArchRule NO_JAVA_SERIALIZATION = noClasses()
            .should()
            .dependOnClassesThat(describe(
                    "belong to Java's serialization", (JavaClass type) -> JAVA_SERIALIZATION.contains(type.getName())))
            .because("who can choose the bytes that are read can choose the code that runs");

    /** It believes one key that is known beforehand, which is less than any authority is believed. */
    private static final String THE_PINNED_KEY = "io.github.gavel.ledger.client.PinnedKey";

    private static final ArchRule NO_TRUST_OF_OUR_OWN = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(THE_PINNED_KEY)
            .should()
            .beAssignableTo("javax.net.ssl.TrustManager")
            .orShould()
            .accessTargetWhere(describe(
                    "replaces the check of host names",
                    (JavaAccess<?> access) -> access.getName().endsWith("ostnameVerifier")))
            .because("a check of certificates that we write ourselves is one that lets somebody in the middle through");

    /** It silences what is said at each start of a toolkit that logs there. */
    private static final String THE_TOOLKITS_LOG = "io.github.gavel.ui.app.Toolkit";

    private static final ArchRule NO_SECOND_LOG = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(THE_TOOLKITS_LOG)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging..", "org.apache.logging..", "org.apache.commons.logging..")
            .because("a log in two places is read in one: SLF4J where a shell has something to say");

    @Test
    void nobodyDoesWhatIsForbidden() {
        List.of(NO_JAVA_SERIALIZATION, NO_TRUST_OF_OUR_OWN, NO_SECOND_LOG).forEach(rule -> rule.check(House.CLASSES));
    }

    @Test
    void catchesWhoDoes() {
        assertCatches(NO_JAVA_SERIALIZATION, Forbidden.Serializes.class, Forbidden.Deserializes.class);
        assertAllows(NO_JAVA_SERIALIZATION, Forbidden.Harmless.class);
        assertCatches(NO_TRUST_OF_OUR_OWN, Forbidden.TrustsEverybody.class, Forbidden.TrustsEveryName.class);
        assertCatches(NO_SECOND_LOG, Forbidden.LogsByItself.class);
    }
}
