package io.github.gavel.engine.mse;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The torrents that whoever dials us may mean. They are found by what a handshake shows of them, so that a thousand
 * torrents cost no more hashes than one. One thread owns it.
 */
public final class StreamKeys {
    private final Map<StreamKey, StreamKey> byTrace = new HashMap<>();

    public void add(StreamKey key) {
        byTrace.put(Secret.trace(key), key);
    }

    public void remove(StreamKey key) {
        byTrace.remove(Secret.trace(key));
    }

    Optional<StreamKey> behind(StreamKey trace) {
        return Optional.ofNullable(byTrace.get(trace));
    }
}
