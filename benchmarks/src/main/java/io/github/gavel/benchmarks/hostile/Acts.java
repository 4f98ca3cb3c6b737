package io.github.gavel.benchmarks.hostile;

import io.github.gavel.engine.wire.Block;
import io.github.gavel.engine.wire.Messages;
import io.github.gavel.engine.wire.PeerMessage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/** What there is to do that does no good. */
final class Acts {
    private static final int TICKS_PER_SECOND = 20;
    private static final int NOISE = 700;
    private static final int KEY = 96;

    private Acts() {}

    /** Does this once it is connected, and nothing more. */
    static Act once(Consumer<Rogue> deed) {
        return new Act() {
            @Override
            public void begins(Rogue self) {
                deed.accept(self);
            }
        };
    }

    /** Greets, and says this again and again. */
    static Act floods(ByteBuffer bytes) {
        return new Act() {
            @Override
            public void ticks(Rogue self) {
                if (self.isSilent()) {
                    self.say(bytes);
                }
            }
        };
    }

    /** Asks for a slot, and says this when it has it. */
    static Act saysWithASlot(ByteBuffer bytes) {
        return new Act() {
            @Override
            public void begins(Rogue self) {
                self.greet();
                self.say(Messages.interested());
            }

            @Override
            public void hears(Rogue self, PeerMessage message) {
                if (message instanceof PeerMessage.Unchoke) {
                    self.say(bytes);
                }
            }
        };
    }

    /** Says that it has everything, and answers every request with zeros. */
    static Act givesGarbage() {
        return new Act() {
            @Override
            public void begins(Rogue self) {
                self.greet();
                self.say(Messages.haveAll());
                self.say(Messages.unchoke());
            }

            @Override
            public void hears(Rogue self, PeerMessage message) {
                if (message instanceof PeerMessage.Request request) {
                    self.say(zeros(request.block()));
                }
            }
        };
    }

    /** Says who it is, a byte a second. */
    static Act trickles() {
        return new Act() {
            @Override
            public void begins(Rogue self) {}

            @Override
            public void ticks(Rogue self) {
                byte[] greeting = self.greeting();
                int second = self.age() / TICKS_PER_SECOND;
                if (self.age() % TICKS_PER_SECOND == 0 && second <= greeting.length) {
                    self.say(ByteBuffer.wrap(greeting, second - 1, 1));
                }
            }
        };
    }

    /** Is gone again at once: with a reset, without a word, with noise, or as soon as anybody says anything. */
    static Act comesAndGoes() {
        return new Act() {
            @Override
            public void begins(Rogue self) {
                switch (ThreadLocalRandom.current().nextInt(4)) {
                    case 0 -> self.slamTheDoor();
                    case 1 -> self.leave();
                    case 2 -> {
                        self.say(drawn(NOISE));
                        self.endOutput();
                    }
                    default -> self.greet();
                }
            }

            @Override
            public void hears(Rogue self, PeerMessage message) {
                self.leave();
            }
        };
    }

    /** Shows what could be a key for an encrypted handshake, and waits for the answer. */
    static Act showsAKey() {
        return new Act() {
            @Override
            public void begins(Rogue self) {
                self.say(drawn(KEY));
            }

            @Override
            public void ticks(Rogue self) {
                if (self.age() > TICKS_PER_SECOND / 4) {
                    self.leave();
                }
            }
        };
    }

    private static ByteBuffer drawn(int length) {
        byte[] bytes = new byte[length];
        ThreadLocalRandom.current().nextBytes(bytes);
        return ByteBuffer.wrap(bytes);
    }

    /** Asks for the first part of the metadata so many times. */
    static ByteBuffer metadataRequests(int times) {
        ByteBuffer introduction = Messages.extended(0, ascii("d1:md11:ut_metadatai1eee"));
        return joined(introduction, many(times, Messages.extended(1, ascii("d8:msg_typei0e5:piecei0ee"))));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** The same message so many times. */
    static ByteBuffer many(int times, ByteBuffer message) {
        ByteBuffer all = ByteBuffer.allocate(message.remaining() * times);
        for (int i = 0; i < times; i++) {
            all.put(message.duplicate());
        }
        return all.flip();
    }

    static ByteBuffer joined(ByteBuffer one, ByteBuffer other) {
        return ByteBuffer.allocate(one.remaining() + other.remaining())
                .put(one)
                .put(other)
                .flip();
    }

    /** A message that is nothing but its id and zeros. */
    static ByteBuffer message(int id, int length) {
        return ByteBuffer.allocate(5 + length).putInt(1 + length).put((byte) id).rewind();
    }

    /** Longer than a {@link Block} can be. */
    static ByteBuffer request(int piece, int offset, int length) {
        return message(6, 12).putInt(5, piece).putInt(9, offset).putInt(13, length);
    }

    /** One for each block of the usual length. */
    static ByteBuffer requests(int pieces, int pieceLength) {
        ByteBuffer all = ByteBuffer.allocate(pieces * (pieceLength / Block.USUAL) * 17);
        for (int piece = 0; piece < pieces; piece++) {
            for (int offset = 0; offset < pieceLength; offset += Block.USUAL) {
                all.put(Messages.requests(List.of(new Block(piece, offset, Block.USUAL))));
            }
        }
        return all.flip();
    }

    static ByteBuffer zeros(Block block) {
        return joined(Messages.pieceHead(block), ByteBuffer.allocate(block.length()));
    }
}
