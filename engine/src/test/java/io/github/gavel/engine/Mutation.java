package io.github.gavel.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Spoils good input: bytes changed, taken out, doubled, mixed with another's, numbers replaced by extreme ones. */
public final class Mutation {
    private static final List<String> EXTREMES = List.of(
            "0",
            "-1",
            "1",
            "2147483647",
            "2147483648",
            "-2147483648",
            "9223372036854775807",
            "-9223372036854775808",
            "18446744073709551616",
            "1023",
            "1024",
            "268435457",
            "00",
            "");

    private final RandomGenerator random;
    private byte[] input;

    private Mutation(byte[] input, RandomGenerator random) {
        this.input = input;
        this.random = random;
    }

    public static byte[] of(List<byte[]> seeds, RandomGenerator random) {
        Mutation mutation = new Mutation(seed(seeds, random).clone(), random);
        for (int i = random.nextInt(4); i >= 0; i--) {
            mutation.mutate(seeds);
        }
        return mutation.input;
    }

    private static byte[] seed(List<byte[]> seeds, RandomGenerator random) {
        return seeds.get(random.nextInt(seeds.size()));
    }

    private void mutate(List<byte[]> seeds) {
        int from = random.nextInt(input.length + 1);
        int to = Math.min(input.length, from + 1 + random.nextInt(30));
        switch (random.nextInt(7)) {
            case 0 -> splice(from, to, new byte[0]);
            case 1 -> splice(from, from, Arrays.copyOfRange(input, from, to));
            case 2 -> splice(from, input.length, new byte[0]);
            case 3 -> mix(from, seed(seeds, random));
            case 4 -> number(from);
            default -> change(from);
        }
    }

    private void change(int at) {
        byte[] drawn = {(byte) random.nextInt(256)};
        splice(at, Math.min(input.length, at + 1), drawn);
    }

    private void mix(int at, byte[] other) {
        int from = random.nextInt(other.length);
        int to = Math.min(other.length, from + random.nextInt(60));
        splice(at, at, Arrays.copyOfRange(other, from, to));
    }

    private void number(int at) {
        int from = at;
        while (from < input.length && !isDigit(from)) {
            from++;
        }
        int to = from;
        while (to < input.length && isDigit(to)) {
            to++;
        }
        splice(from, to, EXTREMES.get(random.nextInt(EXTREMES.size())).getBytes(ISO_8859_1));
    }

    private boolean isDigit(int at) {
        return input[at] >= '0' && input[at] <= '9';
    }

    private void splice(int from, int to, byte[] instead) {
        ByteArrayOutputStream mutated = new ByteArrayOutputStream();
        mutated.write(input, 0, from);
        mutated.writeBytes(instead);
        mutated.write(input, to, input.length - to);
        input = mutated.toByteArray();
    }
}
