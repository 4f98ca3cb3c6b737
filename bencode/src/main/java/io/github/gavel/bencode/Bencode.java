package io.github.gavel.bencode;

/** The one codec for everything that is bencoded: torrents, messages, answers of trackers. */
public final class Bencode {
    private Bencode() {}

    /** The value that {@code bytes} are, all of them. Never throws, whatever they are. */
    public static Decoding decode(byte[] bytes, Limits limits, Form form) {
        Decoding first = decodeFirst(bytes, limits, form);
        if (first instanceof Decoding.Decoded decoded && decoded.consumed() < bytes.length) {
            int rest = bytes.length - decoded.consumed();
            return new Decoding.Malformed(decoded.consumed(), Decoding.Fault.TRAILING, rest);
        }
        return first;
    }

    /** The value with which {@code bytes} begin; what follows is for somebody else. */
    public static Decoding decodeFirst(byte[] bytes, Limits limits, Form form) {
        if (bytes.length > limits.bytes()) {
            return new Decoding.Malformed(limits.bytes(), Decoding.Fault.TOO_LONG, bytes.length);
        }
        return new Decoder(bytes.clone(), limits, form).decode();
    }

    /** The canonical form of {@code value}. */
    public static byte[] encode(BValue value) {
        return Encoder.encode(value);
    }
}
