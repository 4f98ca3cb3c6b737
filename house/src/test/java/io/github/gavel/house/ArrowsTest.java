package io.github.gavel.house;

import static io.github.gavel.house.House.assertAllows;
import static io.github.gavel.house.House.assertCatches;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import io.github.gavel.house.plants.arrows.cellar.Stranger;
import io.github.gavel.house.plants.arrows.client.KnowsTheRules;
import io.github.gavel.house.plants.arrows.economy.AsksTheClient;
import io.github.gavel.house.plants.arrows.economy.ParsesOptions;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArrowsTest {
    private static final ArchRule PLANTED = Arrows.ofHouseAt("io.github.gavel.house.plants.arrows");

    @Test
    void arrowsGoOnlyOneWay() {
        Arrows.ofHouseAt(House.BASE).check(House.CLASSES);
    }

    @Test
    void everyModuleOfTheBuildIsARoomAndIsSeenHere() {
        for (String module : House.modules()) {
            Optional<Room> room = Room.ofModule(module);
            assertThat(room).as("the room of module " + module).isPresent();
            assertThat(House.classesOf(room.orElseThrow()))
                    .as("classes of module " + module + " that the rules are checked on")
                    .isNotEmpty();
        }
    }

    @Test
    void catchesARoomThatKnowsTooMuch() {
        assertCatches(PLANTED, AsksTheClient.class);
        assertAllows(PLANTED, KnowsTheRules.class);
    }

    @Test
    void catchesALibraryThatIsNotTheRooms() {
        assertCatches(PLANTED, ParsesOptions.class);
    }

    @Test
    void catchesAClassOutsideAllRooms() {
        assertCatches(PLANTED, Stranger.class);
    }
}
