package io.github.gavel.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What the rules are asserted on: the classes of all modules, and planted ones that break the rules on purpose. */
final class House {
    /** Where the house stands. */
    static final String BASE = "io.github.gavel";

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /** Everything that is shipped or measured; neither tests nor what JMH generates. */
    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/jmh_generated/"))
            .importPackages(BASE);

    private static final JavaClasses PLANTS = new ClassFileImporter().importPackages(BASE + ".house.plants");

    private static final Pattern MODULE = Pattern.compile("<module>(.+?)</module>");

    private House() {}

    static JavaClasses classesOf(Room room) {
        return CLASSES.that(describe(
                "live in " + room,
                type -> Room.ofPackage(type.getPackageName(), BASE).stream().anyMatch(room::equals)));
    }

    /** The modules of the build, without this one. */
    static List<String> modules() {
        try {
            return MODULE.matcher(Files.readString(ROOT.resolve("pom.xml")))
                    .results()
                    .map(match -> match.group(1))
                    .filter(module -> !module.equals("house"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asserts that a rule says no to each of these, one by one, and names it. */
    static void assertCatches(ArchRule rule, Class<?>... plants) {
        for (Class<?> plant : plants) {
            assertCatches(rule, planted(plant.getName()), plant.getName());
        }
    }

    static void assertCatches(ArchRule rule, JavaClasses plants, String named) {
        assertThat(String.join("\n", rule.evaluate(plants).getFailureReport().getDetails()))
                .as(rule.getDescription())
                .contains(named);
    }

    /** Asserts that a rule has nothing against what stands beside it, so that it is no rule against everything. */
    static void assertAllows(ArchRule rule, Class<?>... plants) {
        for (Class<?> plant : plants) {
            rule.allowEmptyShould(true).check(planted(plant.getName()));
        }
    }

    /** The planted classes whose names begin so. */
    static JavaClasses planted(String prefix) {
        return PLANTS.that(describe(
                "are planted at " + prefix,
                type -> type.getName().equals(prefix) || type.getName().startsWith(prefix + ".")));
    }
}
