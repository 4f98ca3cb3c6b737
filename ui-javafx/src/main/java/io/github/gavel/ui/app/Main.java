package io.github.gavel.ui.app;

import io.github.gavel.client.cli.Gavel;
import io.github.gavel.client.cli.demo.Guest;
import io.github.gavel.client.instance.Call;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;

/** The command {@code gavel}: its window, with what is to be added there, or a verb of the command line. */
public final class Main {
    private Main() {}

    public static void main(String... args) {
        Call call = new Call(Path.of("").toAbsolutePath(), List.of(args));
        if (Wanted.isOnly(call)) {
            Gavel.prepare();
            System.exit(new Desktop(System.getenv(), System.err).open(call));
        }
        Optional<Guest> window = Optional.<Guest>of(new DemoWindow(System.getenv(), Platform::startup))
                .filter(any -> Screen.lack(System.getenv()).isEmpty());
        Gavel.main(window, args);
    }
}
