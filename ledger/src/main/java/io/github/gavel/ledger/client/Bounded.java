package io.github.gavel.ledger.client;

import io.github.gavel.economy.identity.Octets;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Takes the body of an answer as long as it is not too long; a longer one is not read to its end. */
final class Bounded implements HttpResponse.BodySubscriber<Octets> {
    private final int most;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CompletableFuture<Octets> body = new CompletableFuture<>();
    private Runnable stop = () -> {};

    Bounded(int most) {
        this.most = most;
    }

    @Override
    public CompletionStage<Octets> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        stop = subscription::cancel;
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer some : buffers) {
            byte[] copy = new byte[some.remaining()];
            some.get(copy);
            if (bytes.size() + copy.length > most) {
                stop.run();
                body.completeExceptionally(new IOException("the answer has more than " + most + " bytes"));
                return;
            }
            bytes.writeBytes(copy);
        }
    }

    @Override
    public void onError(Throwable failure) {
        body.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        body.complete(Octets.of(bytes.toByteArray()));
    }
}
