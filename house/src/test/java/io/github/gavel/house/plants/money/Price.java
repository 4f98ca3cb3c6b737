package io.github.gavel.house.plants.money;

import java.util.function.ToDoubleFunction;

/** Prices that float, each in its own way, and one that does not. */
public final class Price {
    private Price() {}

    public record InAField(float grains) {}

    public static final class InALocal {
        long half(long grains) {
            double part = (double) grains * 0.5;
            return (long) part;
        }
    }

    public static final class InACall {
        long root(long grains) {
            return Math.round(Math.sqrt((double) grains));
        }
    }

    public interface InAReturn {
        double[] grains();
    }

    public interface InAParameter {
        void pay(String to, long[] parts, float grains);
    }

    public static final class InAnArray {
        Object grains(int count) {
            return new float[count];
        }
    }

    public interface Boxed {
        Double grains();
    }

    public interface InAStream {
        ToDoubleFunction<String> grains();
    }

    /** Names of types and members that only look like it. */
    public static final class Whole {
        private Deposit deposit = new Deposit(1, "F:D");

        record Deposit(long grains, String word) {}

        Deposit doubled(Deposit of) {
            deposit = new Deposit(Math.multiplyExact(2L, of.grains()), of.word() + of.grains() + deposit);
            return deposit;
        }
    }
}
