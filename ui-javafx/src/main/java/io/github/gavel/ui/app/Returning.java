package io.github.gavel.ui.app;

import io.github.gavel.client.days.Night;
import io.github.gavel.client.days.Presence;
import io.github.gavel.client.days.Reading;
import io.github.gavel.client.library.LibrarySnapshot;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;

/** Notices that somebody comes back: whoever touches nothing for hours was away. On the toolkit's thread. */
final class Returning {
    private final InstantSource clock;
    private final Consumer<Night> told;
    private Optional<LibrarySnapshot> latest = Optional.empty();
    private Optional<Presence> presence = Optional.empty();

    private Returning(InstantSource clock, Consumer<Night> told) {
        this.clock = clock;
        this.told = told;
    }

    static Returning to(Scene scene, InstantSource clock, Consumer<Night> told) {
        Returning returning = new Returning(clock, told);
        scene.addEventFilter(InputEvent.ANY, event -> returning.somebodyIsThere());
        return returning;
    }

    /** What is known; whoever began the program was there at the first. */
    void look(LibrarySnapshot next) {
        latest = Optional.of(next);
        if (presence.isEmpty()) {
            presence = Optional.of(new Presence(Reading.of(next, clock.instant())));
        }
    }

    private void somebodyIsThere() {
        Instant now = clock.instant();
        if (latest.isPresent() && presence.filter(it -> it.isOld(now)).isPresent()) {
            Reading reading = Reading.of(latest.get(), now);
            presence.flatMap(it -> it.until(reading)).ifPresent(told);
            presence = Optional.of(new Presence(reading));
        }
    }
}
