package io.github.gavel.engine.magnet;

import io.github.gavel.engine.metainfo.Note;
import java.util.List;

/** What became of reading a magnet link. */
public sealed interface Parsing {
    record Parsed(Magnet magnet, List<Note> notes) implements Parsing {
        public Parsed {
            notes = List.copyOf(notes);
        }
    }

    /** It is none that we take: what is wrong, and the numbers that show it. */
    record Refused(Fault fault, List<Long> numbers) implements Parsing {
        public Refused {
            numbers = List.copyOf(numbers);
        }

        public String sentence() {
            return fault.sentence.formatted(numbers.toArray());
        }
    }

    enum Fault {
        NO_MAGNET("is no magnet link: it does not begin with magnet:?"),
        TOO_LONG("is %d characters long; a magnet link has at most %d"),
        TOO_MANY_KEYS("has %d keys; a magnet link has at most %d"),
        NO_HASH("names no torrent: it has no xt=urn:btih:"),
        V2_ONLY("names a v2 torrent only; torrents of v1 and hybrids of both are supported"),
        BAD_HASH("has an infohash of %d characters that is neither 40 digits in hex nor 32 in base32"),
        TWO_TORRENTS("names two torrents"),
        BAD_SELECTION("has a selection of files (so) that is no list such as 0,2,4-8");

        private final String sentence;

        Fault(String sentence) {
            this.sentence = sentence;
        }
    }
}
