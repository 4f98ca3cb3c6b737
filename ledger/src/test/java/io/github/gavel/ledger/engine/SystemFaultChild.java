package io.github.gavel.ledger.engine;

import io.github.gavel.ledger.disk.Disk;
import io.github.gavel.ledger.port.Answer;
import io.github.gavel.ledger.town.Clerk;
import java.io.IOException;
import java.nio.file.Path;

/** A process that keeps a ledger on a system that fails, and says what was done and why the rest was not. */
final class SystemFaultChild {
    private SystemFaultChild() {}

    public static void main(String[] words) throws IOException {
        Opened opened = EmbeddedLedger.open(new Embedded().on(Disk.REAL, Path.of(words[0]), Embedded.SIZES));
        if (opened instanceof Opened.Refused refused) {
            System.out.println("refused: " + refused.why());
            return;
        }
        try (EmbeddedLedger ledger = ((Opened.Running) opened).ledger()) {
            Script.run(ledger, () -> System.out.println("done"));
            Answer last = new Clerk(ledger).hand(Script.all().get(0));
            System.out.println(
                    last instanceof Answer.Unavailable unavailable ? "stopped: " + unavailable.why() : "whole");
        }
    }
}
