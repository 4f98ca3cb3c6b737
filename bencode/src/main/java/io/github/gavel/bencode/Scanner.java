package io.github.gavel.bencode;

import io.github.gavel.bencode.Decoding.Fault;
import io.github.gavel.bencode.Decoding.Malformed;
import java.util.Optional;

/** Reads the smallest parts of bencoding. Only the first fault counts; what is read after it means nothing. */
final class Scanner {
    private static final int NOTHING = -1;
    private static final int BASE = 10;

    private final byte[] bytes;
    private int at;
    private Optional<Malformed> fault = Optional.empty();

    Scanner(byte[] bytes) {
        this.bytes = bytes;
    }

    int at() {
        return at;
    }

    Optional<Malformed> fault() {
        return fault;
    }

    void fail(int offset, Fault what, long number) {
        if (fault.isEmpty()) {
            fault = Optional.of(new Malformed(offset, what, number));
        }
    }

    /** The byte that comes next, without taking it; a fault if there is none. */
    int peek() {
        if (at == bytes.length) {
            fail(at, Fault.CUT_OFF, 0);
            return NOTHING;
        }
        return Byte.toUnsignedInt(bytes[at]);
    }

    void skip() {
        at++;
    }

    /** What was read since {@code from}. */
    BString since(int from) {
        return BString.within(bytes, from, at);
    }

    BString string() {
        int began = at;
        long length = positive(negatedDigits(':'), began);
        int left = bytes.length - at;
        if (length > left) {
            fail(began, Fault.STRING_CUT_OFF, left);
        }
        int from = at;
        at += fault.isEmpty() ? (int) length : 0;
        return since(from);
    }

    BInteger integer() {
        skip();
        int began = at;
        if (peek() != '-') {
            return new BInteger(positive(negatedDigits('e'), began));
        }
        skip();
        long value = negatedDigits('e');
        if (value == 0) {
            fail(began, Fault.BAD_NUMBER, '-');
        }
        return new BInteger(value);
    }

    /** Counted downwards, because there is one more negative number than there are positive ones. */
    private long negatedDigits(char end) {
        int began = at;
        long negated = 0;
        while (peek() != end || at == began) {
            int digit = peek() - '0';
            boolean leadingZero = at > began && negated == 0;
            if (digit < 0 || digit >= BASE || leadingZero) {
                fail(at, Fault.BAD_NUMBER, peek());
                return 0;
            }
            if (negated < (Long.MIN_VALUE + digit) / BASE) {
                fail(began, Fault.HUGE_NUMBER, 0);
                return 0;
            }
            negated = negated * BASE - digit;
            skip();
        }
        skip();
        return negated;
    }

    private long positive(long negated, int began) {
        if (negated == Long.MIN_VALUE) {
            fail(began, Fault.HUGE_NUMBER, 0);
            return 0;
        }
        return -negated;
    }
}
