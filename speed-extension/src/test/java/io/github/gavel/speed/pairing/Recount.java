package io.github.gavel.speed.pairing;

import io.github.gavel.economy.message.SpeedMessage;
import io.github.gavel.economy.money.Rate;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * What one direction of a connection owes, counted a second time from the document alone and from nothing but what one
 * end of it wrote and heard: {@code owed = Σ over epochs ⌊ paid bytes × rate ÷ 2³⁰ ⌋}. It shares no rule with those
 * that it judges, and takes no care to be fast.
 */
final class Recount {
    private static final int BLOCK = 16_384;
    private static final BigInteger GIB = BigInteger.ONE.shiftLeft(30);

    private record Place(int piece, int begin) {}

    private record Block(int epoch, int length) {}

    private final int pieceBytes;
    private final long totalBytes;
    private final boolean sells;
    private final List<BigInteger> rates = new ArrayList<>(List.of(BigInteger.ZERO));
    private final Map<Place, Block> blocks = new HashMap<>();
    private final Set<Integer> listed = new HashSet<>();
    private final Set<Integer> unpaid = new HashSet<>();
    private boolean counts;

    private Recount(int pieceBytes, long totalBytes, boolean sells) {
        this.pieceBytes = pieceBytes;
        this.totalBytes = totalBytes;
        this.sells = sells;
    }

    /** As the provider sees it: what it writes of a piece that was listed is its own loss. */
    static Recount ofSeller(int pieceBytes, long totalBytes) {
        return new Recount(pieceBytes, totalBytes, true);
    }

    /** As the requester sees it, who lists nothing while something of it may come. */
    static Recount ofBuyer(int pieceBytes, long totalBytes) {
        return new Recount(pieceBytes, totalBytes, false);
    }

    /** In the order of the provider's byte stream, and the payments between. */
    void sees(SpeedMessage message) {
        if (message instanceof SpeedMessage.Accept) {
            counts = true;
        } else if (message instanceof SpeedMessage.Response response) {
            quoted(response.rate());
        } else if (message instanceof SpeedMessage.Pay pay) {
            paid(pay);
        }
    }

    private void quoted(Rate rate) {
        rates.add(BigInteger.valueOf(rate.grainsPerGib()));
    }

    private void paid(SpeedMessage.Pay pay) {
        for (int piece : pay.verified()) {
            if (!unpaid.contains(piece)) {
                listed.add(piece);
            }
        }
        for (int piece : pay.failed()) {
            if (listed.contains(piece)) {
                continue;
            }
            if (isWhole(piece)) {
                unpaid.add(piece);
            } else {
                blocks.keySet().removeIf(place -> place.piece() == piece);
            }
        }
    }

    void sees(Item.Block block) {
        int piece = block.piece();
        boolean isOne = block.begin() % BLOCK == 0
                && block.length() == Math.min(BLOCK, lengthOf(piece) - block.begin())
                && block.length() > 0;
        if (counts && isOne && !(sells && listed.contains(piece))) {
            blocks.putIfAbsent(new Place(piece, block.begin()), new Block(rates.size() - 1, block.length()));
        }
    }

    private long lengthOf(int piece) {
        return Math.min(pieceBytes, totalBytes - (long) piece * pieceBytes);
    }

    private boolean isWhole(int piece) {
        for (int begin = 0; begin < lengthOf(piece); begin += BLOCK) {
            if (!blocks.containsKey(new Place(piece, begin))) {
                return false;
            }
        }
        return true;
    }

    /** What the pieces cost that were listed as verified. */
    BigInteger owed() {
        return cost(listed::contains);
    }

    /** What these pieces cost, whether they were listed or not. */
    BigInteger cost(IntPredicate pieces) {
        BigInteger[] bytes = new BigInteger[rates.size()];
        for (Map.Entry<Place, Block> entry : blocks.entrySet()) {
            if (pieces.test(entry.getKey().piece())) {
                int epoch = entry.getValue().epoch();
                BigInteger before = bytes[epoch] == null ? BigInteger.ZERO : bytes[epoch];
                bytes[epoch] = before.add(BigInteger.valueOf(entry.getValue().length()));
            }
        }
        BigInteger sum = BigInteger.ZERO;
        for (int epoch = 0; epoch < bytes.length; epoch++) {
            if (bytes[epoch] != null) {
                sum = sum.add(bytes[epoch].multiply(rates.get(epoch)).divide(GIB));
            }
        }
        return sum;
    }
}
