package io.github.gavel.speed.session;

import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.message.SpeedMessage.Hello;

/**
 * What was said and known before auth, in one order for both ends. The versions are in it so that nobody on the way can
 * make two new programs speak an old one. Every other part has one length.
 */
record Transcript(Connection connection, Hello diallers, Hello acceptors) {
    static Transcript of(Connection connection, Hello own, Hello other) {
        return connection.own() == End.DIALLER
                ? new Transcript(connection, own, other)
                : new Transcript(connection, other, own);
    }

    Octets octets() {
        return Octets.concat(
                connection.torrent().octets(),
                connection.diallersId(),
                connection.acceptorsId(),
                diallers.key().octets(),
                acceptors.key().octets(),
                diallers.challenge(),
                acceptors.challenge(),
                versions(diallers),
                versions(acceptors),
                connection.binding().octets());
    }

    /** How many there are, and each of them, a byte each. */
    private static Octets versions(Hello hello) {
        byte[] bytes = new byte[1 + hello.versions().size()];
        bytes[0] = (byte) hello.versions().size();
        for (int i = 1; i < bytes.length; i++) {
            bytes[i] = hello.versions().get(i - 1).byteValue();
        }
        return Octets.of(bytes);
    }
}
