package io.github.gavel.engine.mse;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The number that both ends agreed on, and all that is derived from it. */
record Secret(BigInteger number) {
    /** Tells the acceptor where the padding before it ends. */
    byte[] mark() {
        return sha1("req1", DiffieHellman.bytes(number));
    }

    /** What the handshake shows of a torrent, with the secret laid over it; doing it twice takes it off again. */
    StreamKey veiled(StreamKey trace) {
        byte[] veil = sha1("req3", DiffieHellman.bytes(number));
        byte[] bytes = trace.toBytes();
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] ^= veil[i];
        }
        return StreamKey.of(bytes);
    }

    /** What is left of a torrent's key when nobody shall learn it from the handshake. */
    static StreamKey trace(StreamKey key) {
        return StreamKey.of(sha1("req2", key.toBytes()));
    }

    Rc4 fromDialler(StreamKey key) {
        return cipher("keyA", key);
    }

    Rc4 fromAcceptor(StreamKey key) {
        return cipher("keyB", key);
    }

    private Rc4 cipher(String label, StreamKey key) {
        return new Rc4(sha1(label, DiffieHellman.bytes(number), key.toBytes()));
    }

    private static byte[] sha1(String label, byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            digest.update(label.getBytes(StandardCharsets.US_ASCII));
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Not the number: it would stand in some log. */
    @Override
    public String toString() {
        return "Secret";
    }
}
