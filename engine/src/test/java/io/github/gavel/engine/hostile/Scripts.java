package io.github.gavel.engine.hostile;

import io.github.gavel.engine.wire.Block;
import io.github.gavel.engine.wire.Messages;
import io.github.gavel.engine.wire.PeerMessage;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What crooks do who listen to nobody. */
public final class Scripts {
    private Scripts() {}

    /** Does this once it is connected, and nothing more. */
    public static Script once(Consumer<Crook> act) {
        return new Script() {
            @Override
            public void begins(Crook self) {
                act.accept(self);
            }
        };
    }

    /** Says not even who it is. */
    public static Script mute() {
        return once(self -> {});
    }

    /** Greets, and says all of this as fast as the other side takes it. */
    public static Script says(ByteBuffer bytes) {
        return once(self -> {
            self.greet();
            self.say(bytes);
        });
    }

    /** Waits until it may ask, and then says all of this. */
    public static Script saysUnchoked(ByteBuffer bytes) {
        return new Script() {
            @Override
            public void begins(Crook self) {
                self.greet();
                self.say(Messages.interested());
            }

            @Override
            public void hears(Crook self, PeerMessage message) {
                if (message instanceof PeerMessage.Unchoke) {
                    self.say(bytes);
                }
            }
        };
    }

    /** Greets and says this a byte at a time and long after each. */
    public static Script trickles(ByteBuffer bytes) {
        ByteBuffer left = bytes.duplicate();
        return new Script() {
            private int ticks;

            @Override
            public void ticks(Crook self) {
                if (++ticks % 20 == 0 && left.hasRemaining()) {
                    self.say(ByteBuffer.wrap(new byte[] {left.get()}));
                }
            }
        };
    }

    /** Says who it is a byte at a time. */
    public static Script greetsSlowly(ByteBuffer greeting) {
        Script trickling = trickles(greeting);
        return new Script() {
            @Override
            public void begins(Crook self) {}

            @Override
            public void ticks(Crook self) {
                trickling.ticks(self);
            }
        };
    }

    /** Asks for all of these blocks and never reads. */
    public static Script asksAndNeverReads(List<Block> blocks) {
        return once(self -> {
            self.deafen();
            self.greet();
            self.say(Messages.interested());
            self.say(Messages.requests(blocks));
        });
    }

    /** Says that it is interested, closes its side and goes on reading. */
    public static Script closesHalf() {
        return once(self -> {
            self.greet();
            self.say(Messages.interested());
            self.endOutput();
        });
    }

    /** Greets, says this, and leaves as soon as anybody says anything. */
    public static Script leavesWhenGreeted(Consumer<Crook> act) {
        return new Script() {
            @Override
            public void begins(Crook self) {
                self.greet();
                act.accept(self);
            }

            @Override
            public void hears(Crook self, PeerMessage message) {
                self.leave();
            }
        };
    }

    /** The same message so many times. */
    public static ByteBuffer many(ByteBuffer message, int times) {
        ByteBuffer all = ByteBuffer.allocate(message.remaining() * times);
        for (int i = 0; i < times; i++) {
            all.put(message.duplicate());
        }
        return all.flip();
    }

    /** Blocks of the usual length that follow each other. */
    public static List<Block> blocks(int pieces, int ofEach) {
        List<Block> blocks = new ArrayList<>();
        for (int piece = 0; piece < pieces; piece++) {
            for (int block = 0; block < ofEach; block++) {
                blocks.add(new Block(piece, block * Block.USUAL, Block.USUAL));
            }
        }
        return blocks;
    }
}
