package io.github.gavel.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.fixtures.Seeds;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class MessageReaderTest {
    private static final Bounds BOUNDS = Bounds.ofPieces(100);

    @Test
    void messagesAreTheSameHoweverTheNetworkCutsThem() {
        Seeds.forEach(300, random -> {
            List<PeerMessage> said = new ArrayList<>();
            ByteBuffer bytes = conversation(random, said);
            Heard heard = new Heard();
            MessageReader reader = new MessageReader(BOUNDS);
            while (bytes.hasRemaining()) {
                int length = Math.min(bytes.remaining(), 1 + random.nextInt(random.nextBoolean() ? 3 : 40_000));
                assertThat(reader.read(bytes.slice(bytes.position(), length), heard))
                        .isEmpty();
                bytes.position(bytes.position() + length);
            }
            assertThat(heard.messages).isEqualTo(said);
        });
    }

    @Test
    void aBlockGoesWhereItsReceiverSays() {
        Block block = new Block(7, 16_384, 5);
        Heard heard = new Heard();
        MessageReader reader = new MessageReader(BOUNDS);
        reader.read(Messages.pieceHead(block), heard);
        reader.read(ByteBuffer.wrap(new byte[] {1, 2, 3}), heard);
        assertThat(heard.blocks).isEmpty();
        reader.read(ByteBuffer.wrap(new byte[] {4, 5}), heard);
        assertThat(heard.bytes.get(block)).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void aBlockThatIsLetGoIsReadToItsEnd() {
        Block block = new Block(7, 0, 4);
        Heard heard = new Heard();
        MessageReader reader = new MessageReader(BOUNDS);
        reader.read(Messages.pieceHead(block), heard);
        reader.read(ByteBuffer.wrap(new byte[] {1, 2}), heard);
        reader.letGo();
        reader.read(ByteBuffer.wrap(new byte[] {3, 4}), heard);
        reader.read(Messages.have(3), heard);
        assertThat(heard.bytes.get(block)).containsExactly(1, 2, 0, 0);
        assertThat(heard.messages).containsExactly(new PeerMessage.Have(3));
    }

    @Test
    void aLengthOfTwoGibibytesIsRefusedBeforeAnythingIsKept() {
        assertThat(violation(ByteBuffer.allocate(4).putInt(Integer.MIN_VALUE).flip()))
                .contains("a message of 2147483648 bytes; the longest has 131081");
        assertThat(violation(ByteBuffer.allocate(4).putInt(Integer.MAX_VALUE).flip()))
                .contains("a message of 2147483647 bytes; the longest has 131081");
    }

    @Test
    void everyKindHasItsLength() {
        assertThat(violation(message(4, new byte[3]))).contains("message 4 with 3 bytes; it has 4");
        assertThat(violation(message(5, new byte[14]))).contains("message 5 with 14 bytes; it has 0 to 13");
        assertThat(violation(message(0, new byte[1]))).contains("message 0 with 1 bytes; it has 0");
        assertThat(violation(message(7, new byte[8]))).contains("message 7 with 8 bytes; it has 9 to 131080");
        assertThat(violation(message(20, new byte[0]))).contains("message 20 with 0 bytes; it has 1 to 65537");
        assertThat(violation(message(99, new byte[65_537]))).contains("message 99 with 65537 bytes; it has 0 to 65536");
    }

    @Test
    void aRequestForMoreThanAnybodyServesIsRefused() {
        ByteBuffer body = ByteBuffer.allocate(12).putInt(0).putInt(0).putInt(1 << 20);
        assertThat(violation(message(6, body.array()))).isPresent();
        ByteBuffer negative = ByteBuffer.allocate(12).putInt(-1).putInt(0).putInt(16_384);
        assertThat(violation(message(6, negative.array()))).isPresent();
    }

    @Test
    void unknownMessagesArePassedOver() {
        Heard heard = new Heard();
        MessageReader reader = new MessageReader(BOUNDS);
        assertThat(reader.read(message(99, new byte[1_000]), heard)).isEmpty();
        assertThat(reader.read(Messages.unchoke(), heard)).isEmpty();
        assertThat(heard.messages).containsExactly(new PeerMessage.Unknown(99, 1_000), new PeerMessage.Unchoke());
    }

    @Test
    void afterAViolationNothingIsTaken() {
        Heard heard = new Heard();
        MessageReader reader = new MessageReader(BOUNDS);
        assertThat(reader.read(message(4, new byte[3]), heard)).isPresent();
        assertThat(reader.read(Messages.unchoke(), heard)).isPresent();
        assertThat(heard.messages).isEmpty();
    }

    @Test
    void noBytesMakeItThrow() {
        Seeds.forEach(20_000, random -> {
            byte[] noise = new byte[random.nextInt(200)];
            random.nextBytes(noise);
            ByteBuffer bytes = ByteBuffer.wrap(noise);
            if (noise.length > 4 && random.nextInt(4) != 0) {
                bytes.putInt(0, random.nextInt(30)).put(4, (byte) random.nextInt(22));
            }
            MessageReader reader = new MessageReader(BOUNDS);
            Optional<String> said = reader.read(bytes, new Heard());
            assertThat(said.isPresent() || !bytes.hasRemaining()).isTrue();
        });
    }

    private static Optional<String> violation(ByteBuffer bytes) {
        return new MessageReader(BOUNDS).read(bytes, new Heard());
    }

    private static ByteBuffer message(int id, byte[] body) {
        return ByteBuffer.allocate(5 + body.length)
                .putInt(1 + body.length)
                .put((byte) id)
                .put(body)
                .flip();
    }

    private static ByteBuffer conversation(RandomGenerator random, List<PeerMessage> said) {
        ByteBuffer bytes = ByteBuffer.allocate(1 << 19);
        for (int i = 0; i < 20; i++) {
            Block block = new Block(random.nextInt(100), random.nextInt(50) * 16_384, 1 + random.nextInt(16_384));
            byte[] some = new byte[1 + random.nextInt(13)];
            switch (random.nextInt(15)) {
                case 0 -> say(bytes, Messages.keepAlive(), said, new PeerMessage.KeepAlive());
                case 1 -> say(bytes, Messages.choke(), said, new PeerMessage.Choke());
                case 2 -> say(bytes, Messages.unchoke(), said, new PeerMessage.Unchoke());
                case 3 -> say(bytes, Messages.interested(), said, new PeerMessage.Interested());
                case 4 -> say(bytes, Messages.notInterested(), said, new PeerMessage.NotInterested());
                case 5 -> say(bytes, Messages.have(block.piece()), said, new PeerMessage.Have(block.piece()));
                case 6 -> say(bytes, Messages.requests(List.of(block)), said, new PeerMessage.Request(block));
                case 7 -> say(bytes, Messages.cancels(List.of(block)), said, new PeerMessage.Cancel(block));
                case 8 -> say(bytes, Messages.bitfield(some), said, new PeerMessage.Bitfield(ByteBuffer.wrap(some)));
                case 9 -> say(bytes, message(9, new byte[] {26, -31}), said, new PeerMessage.Port(6_881));
                case 10 ->
                    say(bytes, Messages.extended(3, some), said, new PeerMessage.Extended(3, ByteBuffer.wrap(some)));
                case 11 -> say(bytes, Messages.haveAll(), said, new PeerMessage.HaveAll());
                case 12 -> say(bytes, Messages.haveNone(), said, new PeerMessage.HaveNone());
                case 13 -> say(bytes, Messages.rejects(List.of(block)), said, new PeerMessage.Reject(block));
                default -> bytes.put(Messages.pieceHead(block)).put(new byte[block.length()]);
            }
        }
        return bytes.flip();
    }

    private static void say(ByteBuffer bytes, ByteBuffer message, List<PeerMessage> said, PeerMessage meant) {
        bytes.put(message);
        said.add(meant);
    }
}
