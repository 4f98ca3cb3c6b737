package io.github.gavel.signing.secp256k1;

import java.math.BigInteger;
import org.bouncycastle.math.ec.ECCurve;
import org.bouncycastle.math.ec.ECLookupTable;
import org.bouncycastle.math.ec.ECPoint;

/**
 * The base of the curve times 1 to 16, times every power of 16, so that a multiple of it is a sum without doublings.
 * The digits go from 1 to 16 too: no addend is nothing, and a row is read as a whole, so that time tells nothing of a
 * nonce.
 */
final class BaseTable {
    private static final int BITS = 4;
    private static final int COLUMNS = 1 << BITS;
    private static final int ROWS = Numbers.LENGTH * Byte.SIZE / BITS;

    /** One in every row: what digits from 1 to 16 have more than digits from 0 to 15. */
    private static final BigInteger ONES = new BigInteger("1".repeat(ROWS), COLUMNS);

    private final ECLookupTable[] rows = new ECLookupTable[ROWS];

    BaseTable(ECCurve curve, ECPoint base) {
        ECPoint step = base;
        for (int i = 0; i < ROWS; i++) {
            ECPoint[] row = row(step);
            curve.normalizeAll(row);
            rows[i] = curve.createCacheSafeLookupTable(row, 0, COLUMNS);
            step = row[COLUMNS - 1];
        }
    }

    private static ECPoint[] row(ECPoint step) {
        ECPoint[] row = new ECPoint[COLUMNS];
        row[0] = step;
        for (int i = 1; i < COLUMNS; i++) {
            row[i] = row[i - 1].add(step);
        }
        return row;
    }

    ECPoint times(BigInteger scalar) {
        byte[] digits = new byte[Numbers.LENGTH];
        Numbers.write(scalar.subtract(ONES).mod(Numbers.N), digits, 0);
        ECPoint sum = rows[0].lookup(digit(digits, 0));
        for (int i = 1; i < ROWS; i++) {
            sum = sum.add(rows[i].lookup(digit(digits, i)));
        }
        return sum;
    }

    private static int digit(byte[] digits, int place) {
        int pair = digits[Numbers.LENGTH - 1 - place / 2];
        return (place % 2 == 0 ? pair : pair >> BITS) & (COLUMNS - 1);
    }
}
