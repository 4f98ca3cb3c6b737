package io.github.gavel.engine.manners;

import io.github.gavel.engine.tracker.Literal;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the lists of addresses that there are: of eMule (DAT), of PeerGuardian (P2P), and plain addresses or networks,
 * line by line, in any mixture. A line that is none of these is left out and counted.
 */
public final class FilterReader {
    private static final int MOST_LINES = 4_000_000;
    private static final int MOST_CHARACTERS = 1_000;
    private static final int ALLOWED_FROM = 128;

    private static final Pattern DAT =
            Pattern.compile("([0-9a-fA-F.:]+)\\s*-\\s*([0-9a-fA-F.:]+)\\s*(?:,\\s*(\\d{1,5})\\s*(?:,.*)?)?");
    private static final Pattern P2P = Pattern.compile(".*:\\s*([0-9.]+)\\s*-\\s*([0-9.]+)");
    private static final Pattern NETWORK = Pattern.compile("([0-9a-fA-F.:]+)(?:/(\\d{1,3}))?");

    private final List<AddressRange> ranges = new ArrayList<>();
    private long leftOut;
    private OptionalLong firstLeftOut = OptionalLong.empty();

    private FilterReader() {}

    /**
     * What a list says.
     *
     * @param leftOut how many lines made no sense
     * @param firstLeftOut the number of the first of them
     */
    public record Read(AddressFilter filter, long leftOut, OptionalLong firstLeftOut) {}

    public static Read read(BufferedReader lines) throws IOException {
        FilterReader reader = new FilterReader();
        String line = lines.readLine();
        for (long number = 1; line != null; number++) {
            if (number > MOST_LINES) {
                throw new IOException("more than " + MOST_LINES + " lines");
            }
            reader.take(line.strip(), number);
            line = lines.readLine();
        }
        return new Read(new AddressFilter(reader.ranges), reader.leftOut, reader.firstLeftOut);
    }

    private void take(String line, long number) {
        if (line.isEmpty() || line.startsWith("#") || line.startsWith("//")) {
            return;
        }
        if (line.length() > MOST_CHARACTERS || !isTaken(line)) {
            leftOut++;
            firstLeftOut = firstLeftOut.isPresent() ? firstLeftOut : OptionalLong.of(number);
        }
    }

    private boolean isTaken(String line) {
        return isDat(line) || isNetwork(line) || isP2p(line);
    }

    private boolean isDat(String line) {
        Matcher dat = DAT.matcher(line);
        if (!dat.matches()) {
            return false;
        }
        boolean isAllowed = dat.group(3) != null && Integer.parseInt(dat.group(3)) >= ALLOWED_FROM;
        return isAllowed || add(between(dat.group(1), dat.group(2)));
    }

    private boolean isNetwork(String line) {
        Matcher network = NETWORK.matcher(line);
        return network.matches() && add(around(network.group(1), Optional.ofNullable(network.group(2))));
    }

    /** Also one whose name looks like the begin of an address. */
    private boolean isP2p(String line) {
        Matcher p2p = P2P.matcher(line);
        return p2p.matches() && add(between(p2p.group(1), p2p.group(2)));
    }

    private boolean add(Optional<AddressRange> range) {
        range.ifPresent(ranges::add);
        return range.isPresent();
    }

    private static Optional<AddressRange> between(String one, String other) {
        Optional<InetAddress> first = address(one);
        Optional<InetAddress> last = address(other);
        boolean isRange = first.isPresent()
                && last.isPresent()
                && first.get().getClass() == last.get().getClass();
        return isRange ? Optional.of(AddressRange.between(first.get(), last.get())) : Optional.empty();
    }

    private static Optional<AddressRange> around(String text, Optional<String> prefix) {
        return address(text).flatMap(address -> {
            int most = AddressRange.bits(address);
            int bits = prefix.map(Integer::parseInt).orElse(most);
            return bits <= most ? Optional.of(AddressRange.around(address, bits)) : Optional.empty();
        });
    }

    /** Nobody is asked for a name. Zeros before a number, which lists love, do not make it octal. */
    private static Optional<InetAddress> address(String text) {
        String plain = text.indexOf(':') < 0 ? text.replaceAll("(^|\\.)0+(?=\\d)", "$1") : text;
        return Literal.isAddress(plain) ? Optional.of(resolved(plain)) : Optional.empty();
    }

    private static InetAddress resolved(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (IOException impossible) {
            throw new IllegalStateException(literal + " is an address", impossible);
        }
    }
}
