package io.github.gavel.ui.app;

import io.github.gavel.client.cli.Gavel;
import io.github.gavel.client.cli.demo.Guest;
import io.github.gavel.client.instance.Call;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The command {@code gavel}: its window, with what is to be added there, or a verb of the command line. */
public final class Main {
    private Main() {}

    public static void main(String... args) {
        Call call = new Call(Path.of("").toAbsolutePath(), List.of(args));
        EndingSignals.before(Toolkit::end);
        if (Wanted.isOnly(call)) {
            Gavel.prepare();
            int status = new Desktop(System.getenv(), System.err).open(call);
            Toolkit.end();
            System.exit(status);
        }
        Optional<Guest> window = Optional.<Guest>of(new DemoWindow(System.getenv(), Toolkit::start))
                .filter(any -> Screen.lack(System.getenv()).isEmpty());
        Gavel.main(window, args);
    }
}
