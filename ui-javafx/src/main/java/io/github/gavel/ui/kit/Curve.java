package io.github.gavel.ui.kit;

/** Where a series of numbers is in a picture. */
final class Curve {
    private static final long[] STEPS = {1, 2, 5};

    private Curve() {}

    /** The least of 1, 2, 5, 10, 20 … that nothing exceeds: what the highest line of a grid stands for. */
    static long top(long highest) {
        long power = 1;
        while (true) {
            for (long step : STEPS) {
                if (step * power >= highest) {
                    return step * power;
                }
            }
            power *= 10;
        }
    }

    static double x(int index, int count, double width) {
        return count < 2 ? width : width * index / (count - 1);
    }

    /** From the top; on half pixels, where a line is sharp. */
    static double y(long value, long top, double height) {
        return height - height * Math.min(value, top) / top;
    }
}
