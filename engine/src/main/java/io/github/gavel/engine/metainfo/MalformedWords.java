package io.github.gavel.engine.metainfo;

import io.github.gavel.bencode.Decoding.Malformed;

/** What is wrong with bytes that were to be bencoded, in words. */
final class MalformedWords {
    private MalformedWords() {}

    static String sentence(Malformed malformed) {
        long number = malformed.number();
        return switch (malformed.fault()) {
            case TOO_LONG -> "is " + number + " bytes long; at most " + malformed.offset() + " are read";
            case TOO_MANY_VALUES -> "holds more than " + number + " values";
            case TOO_DEEP -> at(malformed) + "a list or dictionary is more than " + number + " levels deep";
            case CUT_OFF -> at(malformed) + "it ends too early";
            case STRING_CUT_OFF -> at(malformed) + "a string is longer than the " + number + " bytes that are left";
            case NO_VALUE -> at(malformed) + "no value begins with " + octet(number);
            case BAD_NUMBER -> at(malformed) + "a number has " + octet(number) + " where it may not be";
            case HUGE_NUMBER -> at(malformed) + "a number does not fit in 64 bits";
            case KEY_NO_STRING -> at(malformed) + "a key is no string";
            case KEY_WITHOUT_VALUE -> at(malformed) + "a key has no value";
            case KEY_TWICE -> at(malformed) + "a key is there twice";
            case KEY_OUT_OF_ORDER -> at(malformed) + "a key is out of order";
            case TRAILING -> at(malformed) + "it is at its end, but " + number + " more bytes follow";
        };
    }

    private static String at(Malformed malformed) {
        return "is not bencoded: at byte " + malformed.offset() + " ";
    }

    private static String octet(long octet) {
        return octet > ' ' && octet < 0x7F ? "\"" + (char) octet + '"' : "byte 0x%02x".formatted(octet);
    }
}
