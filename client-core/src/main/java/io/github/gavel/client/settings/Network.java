package io.github.gavel.client.settings;

import io.github.gavel.engine.mse.Encryption;
import io.github.gavel.engine.torrent.Cap;
import io.github.gavel.engine.torrent.Caps;

/**
 * How others are met; it counts from the next start on.
 *
 * @param port where they call us; 0 for any that is free
 * @param slots peers that download from us
 */
public record Network(int port, Encryption encryption, Cap connections, Cap slots) {
    static final Network USUAL = new Network(0, Encryption.ALLOWED, Caps.USUAL.connections(), Caps.USUAL.slots());

    public Network {
        Setting.PORT.check(port);
        Setting.CONNECTIONS.check(connections.inAll());
        Setting.CONNECTIONS_OF_EACH.check(connections.ofEach());
        Setting.SLOTS.check(slots.inAll());
        Setting.SLOTS_OF_EACH.check(slots.ofEach());
    }

    public Network with(Encryption other) {
        return new Network(port, other, connections, slots);
    }

    public Network listeningAt(int other) {
        return new Network(other, encryption, connections, slots);
    }

    public Caps caps() {
        return new Caps(connections, Caps.USUAL.calls(), slots);
    }
}
