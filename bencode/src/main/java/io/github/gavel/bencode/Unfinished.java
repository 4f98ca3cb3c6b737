package io.github.gavel.bencode;

import io.github.gavel.bencode.Decoding.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A container whose end has not been read. */
interface Unfinished {
    /** Takes a value that was read from {@code from} on. */
    void put(BValue value, int from, Scanner scanner);

    /** The container, whose last byte was just read. */
    BValue finish(Scanner scanner);

    /** Values so far. */
    final class OfList implements Unfinished {
        private final List<BValue> values = new ArrayList<>();

        @Override
        public void put(BValue value, int from, Scanner scanner) {
            values.add(value);
        }

        @Override
        public BValue finish(Scanner scanner) {
            return BList.of(values);
        }
    }

    /** Entries so far, and the key whose value comes next. */
    final class OfDictionary implements Unfinished {
        private final SortedMap<BString, BValue> entries = new TreeMap<>();
        private final int began;
        private final Form form;
        private Optional<BString> key = Optional.empty();

        OfDictionary(int began, Form form) {
            this.began = began;
            this.form = form;
        }

        @Override
        public void put(BValue value, int from, Scanner scanner) {
            if (key.isPresent()) {
                entries.put(key.get(), value);
                key = Optional.empty();
            } else if (value instanceof BString next) {
                check(next, from, scanner);
                key = Optional.of(next);
            } else {
                scanner.fail(from, Fault.KEY_NO_STRING, 0);
            }
        }

        private void check(BString next, int from, Scanner scanner) {
            if (entries.containsKey(next)) {
                scanner.fail(from, Fault.KEY_TWICE, 0);
            } else if (form == Form.CANONICAL && !entries.isEmpty() && next.compareTo(entries.lastKey()) < 0) {
                scanner.fail(from, Fault.KEY_OUT_OF_ORDER, 0);
            }
        }

        @Override
        public BValue finish(Scanner scanner) {
            if (key.isPresent()) {
                scanner.fail(scanner.at() - 1, Fault.KEY_WITHOUT_VALUE, 0);
            }
            return BDictionary.decoded(entries, scanner.since(began));
        }
    }
}
