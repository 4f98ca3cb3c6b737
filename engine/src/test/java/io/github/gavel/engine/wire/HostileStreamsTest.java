package io.github.gavel.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.Mutation;
import io.github.gavel.engine.hostile.Conversations;
import io.github.gavel.fixtures.Seeds;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Conversations that were nearly good. Each build hears a hundred thousand; {@code -Plong} a million. */
class HostileStreamsTest {
    private static final int INPUTS = Integer.getInteger("inputs", 100_000);
    private static final int PIECES = 1_000;

    private final Map<String, Integer> answers = new TreeMap<>();

    @Test
    void everyOneIsHeardToItsEndOrToItsFirstViolation() {
        List<byte[]> seeds = Conversations.ofBothSides(PIECES);
        seeds.forEach(seed -> assertThat(read(seed, left -> left)).isEmpty());
        Seeds.forEach(INPUTS, random -> {
            Optional<String> violation = read(Mutation.of(seeds, random), left -> 1 + random.nextInt(left));
            violation.ifPresent(sentence -> assertThat(sentence).isNotBlank().hasSizeLessThan(200));
            answers.merge(violation.map(HostileStreamsTest::kind).orElse("heard"), 1, Integer::sum);
        });
        System.out.println(INPUTS + " conversations that were nearly good: " + answers);
        assertThat(answers.keySet())
                .contains("heard", "a message of", "message N with", "message N names", "a block at");
    }

    private static Optional<String> read(byte[] conversation, IntUnaryOperator cut) {
        MessageReader reader = new MessageReader(Bounds.ofPieces(PIECES));
        Heard heard = new Heard();
        ByteBuffer bytes = ByteBuffer.wrap(conversation);
        Optional<String> violation = Optional.empty();
        while (violation.isEmpty() && bytes.hasRemaining()) {
            int length = cut.applyAsInt(bytes.remaining());
            ByteBuffer some = bytes.slice(bytes.position(), length);
            bytes.position(bytes.position() + length);
            violation = reader.read(some, heard);
            assertThat(violation.isPresent() || !some.hasRemaining()).isTrue();
        }
        return violation;
    }

    /** Its first three words, with no number in them. */
    private static String kind(String sentence) {
        return Arrays.stream(sentence.replaceAll("[0-9]+", "N").split(" "))
                .limit(3)
                .collect(Collectors.joining(" "));
    }
}
