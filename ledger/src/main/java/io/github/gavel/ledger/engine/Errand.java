package io.github.gavel.ledger.engine;

import io.github.gavel.economy.ledger.Command;
import io.github.gavel.ledger.check.Checked;
import io.github.gavel.ledger.deed.Deed;
import io.github.gavel.ledger.deed.DeedCodec;
import io.github.gavel.ledger.port.Answer;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;

/** A command on its way to the writer, and who waits for what comes of it. */
record Errand(Deed deed, ByteBuffer encoded, Command command, CompletableFuture<Answer> answer) {
    static Errand of(Checked.Sound checked, CompletableFuture<Answer> answer) {
        return new Errand(checked.deed(), ByteBuffer.wrap(DeedCodec.encode(checked.deed())), checked.command(), answer);
    }
}
