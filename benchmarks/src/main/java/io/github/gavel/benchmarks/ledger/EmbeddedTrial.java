package io.github.gavel.benchmarks.ledger;

import io.github.gavel.ledger.engine.EmbeddedLedger;
import io.github.gavel.ledger.engine.Opened;
import io.github.gavel.ledger.port.Answer;
import io.github.gavel.ledger.port.SignedMandate;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

/** Our own ledger, embedded, on a real disk. */
final class EmbeddedTrial implements Closeable {
    private final Shop shop;
    private final EmbeddedLedger ledger;
    private long next;

    EmbeddedTrial(Shop shop, Path folder, int group) {
        this.shop = shop;
        this.ledger = opened(EmbeddedLedger.open(shop.embedding(folder, group)));
        expectDone(ledger.submit(shop.grant()).join());
        List<SignedMandate> opens = new ArrayList<>();
        for (int i = 0; i < Shop.CHANNELS; i++) {
            opens.add(shop.open(i));
        }
        hand(opens, 4_096);
    }

    static EmbeddedLedger opened(Opened opened) {
        if (opened instanceof Opened.Running running) {
            return running.ledger();
        }
        throw new IllegalStateException(opened.toString());
    }

    /** Hands in vouchers that were signed before, so many at once. */
    Pace run(String who, int atOnce, int count) {
        List<SignedMandate> settles = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            settles.add(shop.settle(next++));
        }
        long began = System.nanoTime();
        List<Long> each = hand(settles, atOnce);
        return new Pace(who, atOnce, System.nanoTime() - began, each);
    }

    private List<Long> hand(List<SignedMandate> mandates, int atOnce) {
        Semaphore room = new Semaphore(atOnce);
        long[] took = new long[mandates.size()];
        List<CompletableFuture<Void>> said = new ArrayList<>(took.length);
        for (int i = 0; i < took.length; i++) {
            room.acquireUninterruptibly();
            int number = i;
            long asked = System.nanoTime();
            said.add(ledger.submit(mandates.get(i)).thenAccept(answer -> {
                took[number] = answer instanceof Answer.Done ? System.nanoTime() - asked : -1;
                room.release();
            }));
        }
        said.forEach(CompletableFuture::join);
        if (Arrays.stream(took).anyMatch(nanos -> nanos < 0)) {
            throw new IllegalStateException("not every mandate was done");
        }
        return Arrays.stream(took).boxed().toList();
    }

    private static void expectDone(Answer answer) {
        if (!(answer instanceof Answer.Done)) {
            throw new IllegalStateException(answer.toString());
        }
    }

    @Override
    public void close() throws IOException {
        ledger.close();
    }
}
