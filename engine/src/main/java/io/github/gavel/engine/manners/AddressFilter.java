package io.github.gavel.engine.manners;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Addresses that nobody of ours calls or answers, as ranges that do not touch. An immutable value. */
public final class AddressFilter {
    /** Nobody is kept out. */
    public static final AddressFilter NONE = new AddressFilter(List.of());

    private final NavigableMap<BigInteger, BigInteger> ranges = new TreeMap<>();

    AddressFilter(List<AddressRange> blocked) {
        List<AddressRange> sorted = new ArrayList<>(blocked);
        sorted.sort(Comparator.comparing(AddressRange::first));
        for (AddressRange range : sorted) {
            Map.Entry<BigInteger, BigInteger> before = ranges.lastEntry();
            boolean touches =
                    before != null && range.first().compareTo(before.getValue().add(BigInteger.ONE)) <= 0;
            if (touches) {
                ranges.put(before.getKey(), before.getValue().max(range.last()));
            } else {
                ranges.put(range.first(), range.last());
            }
        }
    }

    public boolean isBlocked(InetAddress address) {
        BigInteger number = AddressRange.number(address);
        Map.Entry<BigInteger, BigInteger> range = ranges.floorEntry(number);
        return range != null && number.compareTo(range.getValue()) <= 0;
    }
}
