package io.github.gavel.ui.tray;

/** Makes small pictures of large ones. */
public final class Shrinking {
    private static final int BYTES = 4;
    private static final int BYTE = 8;
    private static final int MOST = 0xFF;

    private Shrinking() {}

    /**
     * One pixel for each square of them.
     *
     * @param argb pixels of a square picture, row by row
     * @param side how long a row is
     * @param by how long a row of such a square is
     */
    public static Picture of(int[] argb, int side, int by) {
        int less = side / by;
        byte[] bytes = new byte[less * less * BYTES];
        for (int y = 0; y < less; y++) {
            for (int x = 0; x < less; x++) {
                put(bytes, (y * less + x) * BYTES, argb, y * by * side + x * by, side, by);
            }
        }
        return new Picture(less, less, bytes);
    }

    /** What is not seen has no say in the colour. */
    private static void put(byte[] bytes, int at, int[] argb, int corner, int side, int by) {
        int[] sums = new int[BYTES];
        for (int i = 0; i < by * by; i++) {
            int pixel = argb[corner + (i / by) * side + i % by];
            int seen = pixel >>> (3 * BYTE);
            sums[0] += seen;
            for (int part = 1; part < BYTES; part++) {
                sums[part] += seen * ((pixel >>> ((3 - part) * BYTE)) & MOST);
            }
        }
        bytes[at] = (byte) (sums[0] / (by * by));
        for (int part = 1; part < BYTES && sums[0] > 0; part++) {
            bytes[at + part] = (byte) (sums[part] / sums[0]);
        }
    }
}
