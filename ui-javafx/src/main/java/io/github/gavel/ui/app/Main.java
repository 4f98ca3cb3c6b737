package io.github.gavel.ui.app;

import io.github.gavel.client.cli.Gavel;
import io.github.gavel.client.instance.Call;
import java.nio.file.Path;
import java.util.List;

/** The command {@code gavel}: its window, with what is to be added there, or a verb of the command line. */
public final class Main {
    private Main() {}

    public static void main(String... args) {
        Call call = new Call(Path.of("").toAbsolutePath(), List.of(args));
        if (Wanted.isOnly(call)) {
            Gavel.prepare();
            System.exit(new Desktop(System.getenv(), System.err).open(call));
        }
        Gavel.main(args);
    }
}
