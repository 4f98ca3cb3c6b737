package io.github.gavel.signing.secp256k1;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.signing.eip712.Keccak;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * An account as people read it, 0x and 40 digits, of which the letters are small or capital as EIP-55 has it: so most
 * mistyped digits show.
 */
public final class Address {
    private static final String PREFIX = "0x";
    private static final int DIGITS = 40;
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9a-fA-F]");

    private static final AccountId NOBODY = new AccountId(Octets.of(new byte[DIGITS / 2]));

    private Address() {}

    /** What became of reading one. */
    public sealed interface Reading {}

    public record Account(AccountId id) implements Reading {}

    /** It is none, and what to tell. */
    public record Refused(String sentence) implements Reading {}

    public static String of(AccountId account) {
        return PREFIX + withChecksum(account.toString());
    }

    /** An infohash has 40 digits too, and no 0x. */
    public static Reading read(String text) {
        if (!text.startsWith(PREFIX)) {
            return new Refused("an address begins with 0x");
        }
        String digits = text.substring(PREFIX.length());
        if (digits.length() != DIGITS) {
            return new Refused("an address has " + DIGITS + " digits after 0x, this one has " + digits.length());
        }
        return NO_DIGIT.matcher(digits)
                .results()
                .findFirst()
                .<Reading>map(bad ->
                        new Refused("digit " + (bad.start() + 1) + " of the address is none: 0 to 9 and a to f are"))
                .orElseGet(() -> readDigits(digits));
    }

    /** One to which something is to go: nobody has the key of the one that is all zeros. */
    public static Reading readRecipient(String text) {
        Reading reading = read(text);
        return reading.equals(new Account(NOBODY))
                ? new Refused("all digits of this address are 0, so it is nobody's, and what goes there is gone")
                : reading;
    }

    private static Reading readDigits(String digits) {
        String small = digits.toLowerCase(Locale.ROOT);
        boolean hasChecksum = !digits.equals(small) && !digits.equals(digits.toUpperCase(Locale.ROOT));
        long wrong = differences(digits, withChecksum(small));
        return hasChecksum && wrong > 0
                ? new Refused("the address is mistyped: its small and capital letters are a checksum, and " + wrong
                        + (wrong == 1 ? " of them does not fit" : " of them do not fit"))
                : new Account(new AccountId(Octets.ofHex(small)));
    }

    private static String withChecksum(String small) {
        String hash = Keccak.hash(small.getBytes(StandardCharsets.US_ASCII)).toString();
        StringBuilder digits = new StringBuilder(DIGITS);
        for (int i = 0; i < DIGITS; i++) {
            char digit = small.charAt(i);
            digits.append(hash.charAt(i) >= '8' ? Character.toUpperCase(digit) : digit);
        }
        return digits.toString();
    }

    private static long differences(String one, String other) {
        return IntStream.range(0, one.length())
                .filter(i -> one.charAt(i) != other.charAt(i))
                .count();
    }
}
