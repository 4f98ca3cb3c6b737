package io.github.gavel.client.instance;

import io.github.gavel.bencode.BList;
import io.github.gavel.bencode.BString;
import io.github.gavel.bencode.Bencode;
import io.github.gavel.bencode.Decoding;
import io.github.gavel.bencode.Form;
import io.github.gavel.bencode.Limits;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a program was started with.
 *
 * @param from the folder that paths among the arguments begin at
 */
public record Call(Path from, List<String> arguments) {
    static final int MOST_BYTES = 1 << 16;

    public Call {
        arguments = List.copyOf(arguments);
    }

    byte[] toBytes() {
        return Bencode.encode(BList.of(Stream.concat(Stream.of(from.toString()), arguments.stream())
                .map(BString::of)
                .toList()));
    }

    /** Empty if it is nothing that was written here. */
    static Optional<Call> read(byte[] bytes) {
        Decoding decoding = Bencode.decode(bytes, Limits.MESSAGE, Form.CANONICAL);
        if (!(decoding instanceof Decoding.Decoded decoded && decoded.value() instanceof BList all)) {
            return Optional.empty();
        }
        try {
            List<String> texts = all.values().stream()
                    .map(it -> it instanceof BString string ? string.text() : Optional.<String>empty())
                    .map(Optional::orElseThrow)
                    .toList();
            return texts.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Call(Path.of(texts.get(0)), texts.subList(1, texts.size())));
        } catch (NoSuchElementException | InvalidPathException otherwise) {
            return Optional.empty();
        }
    }
}
