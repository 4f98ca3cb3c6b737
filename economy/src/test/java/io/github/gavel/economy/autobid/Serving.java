package io.github.gavel.economy.autobid;

import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.time.Tick;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Plays providers that serve at constant rates, a sample of all of them each second. */
final class Serving {
    private final Map<PeerKey, Long> received = new TreeMap<>();
    private final Map<PeerKey, Service> services = new TreeMap<>();
    private final Map<PeerKey, Long> rates = new TreeMap<>();
    private NeverWorse state = NeverWorse.startingAt(Tick.ZERO);
    private long arrived;
    private long second;

    static NeverWorse probing(PeerKey provider) {
        Serving serving = new Serving().with(provider.number(), Service.PAID, 100);
        serving.seconds(600);
        return serving.state();
    }

    /** Paid no faster than free. */
    static NeverWorse stopped() {
        Serving serving = new Serving().with(1, Service.FREE, 100);
        serving.seconds(60);
        serving.with(1, Service.PAID, 100).seconds(400);
        return serving.state();
    }

    /** From now on {@code peer} serves so, at {@code rate} bytes a second. */
    Serving with(long peer, Service service, long rate) {
        PeerKey key = new PeerKey(peer);
        received.putIfAbsent(key, 0L);
        services.put(key, service);
        rates.put(key, rate);
        return this;
    }

    Serving without(long peer) {
        PeerKey key = new PeerKey(peer);
        received.remove(key);
        services.remove(key);
        rates.remove(key);
        return this;
    }

    Serving seconds(long count) {
        if (second == 0) {
            state = state.sampled(samples(), arrived, Tick.ZERO);
        }
        for (long i = 0; i < count; i++) {
            second++;
            arrived += received.keySet().stream()
                    .mapToLong(peer -> rates.getOrDefault(peer, 0L))
                    .sum();
            received.replaceAll((peer, bytes) -> bytes + rates.getOrDefault(peer, 0L));
            state = state.sampled(samples(), arrived, Tick.ofSeconds(second));
        }
        return this;
    }

    NeverWorse state() {
        return state;
    }

    long second() {
        return second;
    }

    private List<Sample> samples() {
        List<Sample> samples = new ArrayList<>();
        received.forEach(
                (peer, bytes) -> samples.add(new Sample(peer, services.getOrDefault(peer, Service.CHOKED), bytes)));
        return samples;
    }
}
