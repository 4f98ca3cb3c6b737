package io.github.gavel.bencode;

import io.github.gavel.bencode.Decoding.Fault;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Reads one value. A loop and not a recursion: containers that are not finished wait on a stack, so that the depth of
 * the input is a number to compare and not a danger.
 */
final class Decoder {
    private final Scanner scanner;
    private final Limits limits;
    private final Form form;
    private final Deque<Unfinished> unfinished = new ArrayDeque<>();
    private int values;

    /** @param bytes nobody changes them any more: the strings of the value are windows into them */
    Decoder(byte[] bytes, Limits limits, Form form) {
        this.scanner = new Scanner(bytes);
        this.limits = limits;
        this.form = form;
    }

    Decoding decode() {
        while (true) {
            int from = scanner.at();
            Optional<BValue> read = read(from);
            if (scanner.fault().isPresent()) {
                return scanner.fault().get();
            }
            if (read.isPresent() && unfinished.isEmpty()) {
                return new Decoding.Decoded(read.get(), scanner.at());
            }
            read.ifPresent(value -> unfinished.element().put(value, from, scanner));
        }
    }

    /** The next value; empty if a container began, or if there is a fault. */
    private Optional<BValue> read(int from) {
        int first = scanner.peek();
        if (scanner.fault().isPresent()) {
            return Optional.empty();
        }
        if (first == 'e' && !unfinished.isEmpty()) {
            scanner.skip();
            return Optional.of(unfinished.pop().finish(scanner));
        }
        if (values == limits.tokens()) {
            scanner.fail(from, Fault.TOO_MANY_VALUES, limits.tokens());
            return Optional.empty();
        }
        values++;
        return switch (first) {
            case 'i' -> Optional.of(scanner.integer());
            case 'l' -> begin(new Unfinished.OfList());
            case 'd' -> begin(new Unfinished.OfDictionary(from, form));
            case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> Optional.of(scanner.string());
            default -> {
                scanner.fail(from, Fault.NO_VALUE, first);
                yield Optional.empty();
            }
        };
    }

    private Optional<BValue> begin(Unfinished container) {
        if (unfinished.size() == limits.depth()) {
            scanner.fail(scanner.at(), Fault.TOO_DEEP, limits.depth());
            return Optional.empty();
        }
        scanner.skip();
        unfinished.push(container);
        return Optional.empty();
    }
}
