package io.github.gavel.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.github.gavel.house.House.assertAllows;
import static io.github.gavel.house.House.assertCatches;

import com.tngtech.archunit.lang.ArchRule;
import io.github.gavel.house.plants.places.Misplaced;
import io.github.gavel.house.plants.places.cli.Placed;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Libraries that have one place, although their room is larger. */
class PlacesTest {
    private static final ArchRule BT_IN_ITS_ADAPTER = only("io.github.gavel.engine.bt..", "bt..", "com.google.inject..")
            .because("a library's classes in our signatures make its bugs, threads and injector ours everywhere");

    private static final ArchRule JAVAFX_IN_THE_UI = only("io.github.gavel.ui..", "javafx..")
            .because("the client also runs without a screen, as a daemon and in tests");

    private static final ArchRule PICOCLI_IN_THE_COMMAND_LINE = only("..cli..", "picocli..")
            .because(
                    "options and exit codes are one way to call the client; the remote API and the desktop are others");

    private static final ArchRule WEB3J_WHERE_KEYS_AND_CHAIN_ARE = only(
                    "io.github.gavel.[wallet.words|wallet.keys|ledger.gateway|benchmarks]..", "org.web3j..")
            .because(
                    "who neither grows keys nor speaks to a chain must not load the largest library of all, and whoever"
                            + " signs vouchers least; benchmarks are what it is a yardstick of");

    private static final ArchRule JETTY_IN_THE_SERVER = only("io.github.gavel.ledger.server..", "org.eclipse.jetty..")
            .because("whoever only asks a ledger must not load a server; and what its library is called is its own"
                    + " business");

    private static final ArchRule DBUS_AT_THE_BUS = only("io.github.gavel.ui.bus..", "org.freedesktop.dbus..")
            .because("there is not always a bus, and nobody else is to wait for one");

    private static ArchRule only(String place, String... libraries) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(place)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries);
    }

    @Test
    void librariesStayInTheirPlace() {
        List.of(
                        BT_IN_ITS_ADAPTER,
                        JAVAFX_IN_THE_UI,
                        PICOCLI_IN_THE_COMMAND_LINE,
                        WEB3J_WHERE_KEYS_AND_CHAIN_ARE,
                        JETTY_IN_THE_SERVER,
                        DBUS_AT_THE_BUS)
                .forEach(rule -> rule.check(House.CLASSES));
    }

    @Test
    void catchesALibraryOutsideItsPlace() {
        assertCatches(BT_IN_ITS_ADAPTER, Misplaced.SpeaksBt.class);
        assertCatches(JAVAFX_IN_THE_UI, Misplaced.Draws.class);
        assertCatches(WEB3J_WHERE_KEYS_AND_CHAIN_ARE, Misplaced.Signs.class);
        assertCatches(PICOCLI_IN_THE_COMMAND_LINE, Misplaced.ParsesOptions.class);
        assertCatches(JETTY_IN_THE_SERVER, Misplaced.Serves.class);
        assertAllows(PICOCLI_IN_THE_COMMAND_LINE, Placed.class);
    }
}
