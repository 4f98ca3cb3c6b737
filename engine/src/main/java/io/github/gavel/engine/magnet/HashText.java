package io.github.gavel.engine.magnet;

import io.github.gavel.engine.metainfo.InfoHash;
import java.math.BigInteger;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An infohash as it is written in a link: in hex, or in base32 as links once were. */
final class HashText {
    private static final Pattern HEX = Pattern.compile("[0-9A-Fa-f]{40}");
    private static final Pattern BASE32 = Pattern.compile("[A-Za-z2-7]{32}");
    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private HashText() {}

    static Optional<InfoHash> read(String text) {
        if (HEX.matcher(text).matches()) {
            return Optional.of(InfoHash.of(HexFormat.of().parseHex(text)));
        }
        return BASE32.matcher(text).matches() ? Optional.of(ofBase32(text.toUpperCase(Locale.ROOT))) : Optional.empty();
    }

    private static InfoHash ofBase32(String digits) {
        BigInteger number = BigInteger.ZERO;
        for (int i = 0; i < digits.length(); i++) {
            number = number.shiftLeft(BITS).or(BigInteger.valueOf(DIGITS.indexOf(digits.charAt(i))));
        }
        byte[] octets = new byte[InfoHash.LENGTH];
        byte[] shortest = number.toByteArray();
        int length = Math.min(shortest.length, octets.length);
        System.arraycopy(shortest, shortest.length - length, octets, octets.length - length, length);
        return InfoHash.of(octets);
    }
}
