package io.github.gavel.engine.metainfo;

import io.github.gavel.bencode.Decoding;
import java.util.List;

/** Why bytes are no torrent that we take. */
public sealed interface Refusal {
    /** What to tell, after the name of whatever was read. */
    String sentence();

    /** They are not bencoded, or more than we look at. */
    record Malformed(Decoding.Malformed where) implements Refusal {
        @Override
        public String sentence() {
            return MalformedWords.sentence(where);
        }
    }

    /** They are bencoded and still no torrent for us: what is wrong, and the numbers that show it. */
    record Unfit(Fault fault, List<Long> numbers) implements Refusal {
        public Unfit {
            numbers = List.copyOf(numbers);
        }

        @Override
        public String sentence() {
            return fault.sentence(numbers);
        }
    }

    static Refusal of(Fault fault, Long... numbers) {
        return new Unfit(fault, List.of(numbers));
    }
}
