package io.github.gavel.engine.torrent;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.disk.Buffers;
import io.github.gavel.engine.disk.Loan;
import io.github.gavel.engine.metainfo.Entry;
import io.github.gavel.engine.metainfo.Layout;
import io.github.gavel.engine.wire.Block;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AssemblyTest {
    private static final int PIECE = 1 << 16;
    private static final Block BLOCK = new Block(0, Block.USUAL, Block.USUAL);

    private final Buffers buffers = new Buffers(4 * PIECE);
    private final Assembly assembly =
            new Assembly(new Layout(PIECE, List.of(new Entry(Optional.empty(), 0, 8 * PIECE))), new Share(buffers));

    private static final class Sender implements Assembly.Writer {
        private boolean hasLetGo;

        @Override
        public void letGo() {
            hasLetGo = true;
        }
    }

    @Test
    void aBlockIsWhereItBelongsWhenAllOfItCame() {
        assembly.begin(0);
        Sender sender = new Sender();
        fill(assembly.room(sender, BLOCK), 7);
        assertThat(assembly.came(sender, BLOCK)).isTrue();
        assertThat(byteOf(assembly.memoryOf(0))).isEqualTo((byte) 7);
    }

    @Test
    void nobodyChangesWhatSomebodyElseSent() {
        assembly.begin(0);
        Sender slow = new Sender();
        Sender quick = new Sender();
        ByteBuffer ofSlow = assembly.room(slow, BLOCK);
        fill(assembly.room(quick, BLOCK), 7);
        ofSlow.put((byte) 1);
        assertThat(assembly.came(quick, BLOCK)).isTrue();
        assertThat(slow.hasLetGo).isTrue();
        assertThat(byteOf(assembly.memoryOf(0))).isEqualTo((byte) 7);
        assertThat(assembly.came(slow, BLOCK)).isFalse();
    }

    @Test
    void whoSendsABlockOfAPieceThatIsNotHereAnyMoreWritesNowhere() {
        assembly.begin(0);
        Sender sender = new Sender();
        Sender other = new Sender();
        ByteBuffer unused = assembly.room(sender, BLOCK);
        fill(assembly.room(other, BLOCK), 7);
        assembly.drop(0);
        assertThat(sender.hasLetGo).isTrue();
        assertThat(buffers.lent()).isZero();
        assertThat(assembly.came(sender, BLOCK)).isFalse();
        assertThat(assembly.came(other, BLOCK)).isFalse();
    }

    @Test
    void whoLeavesInTheMiddleOfABlockMakesRoomForAnother() {
        assembly.begin(0);
        Sender gone = new Sender();
        ByteBuffer unused = assembly.room(gone, BLOCK);
        assembly.left(gone);
        Sender next = new Sender();
        fill(assembly.room(next, BLOCK), 7);
        assertThat(assembly.came(next, BLOCK)).isTrue();
        assertThat(byteOf(assembly.memoryOf(0))).isEqualTo((byte) 7);
    }

    @Test
    void itSaysWhenThereWasNoMemoryForOneMore() {
        assertThat(assembly.begin(0)).isTrue();
        assertThat(assembly.begin(1)).isTrue();
        assertThat(assembly.begin(2)).isTrue();
        assertThat(assembly.begin(3)).isFalse();
        assertThat(assembly.isShort()).isTrue();
        assembly.drop(1);
        assertThat(assembly.begin(3)).isTrue();
        assertThat(assembly.isShort()).isFalse();
    }

    private static void fill(ByteBuffer room, int with) {
        while (room.hasRemaining()) {
            room.put((byte) with);
        }
    }

    private static byte byteOf(Loan loan) {
        return loan.bytes().get(BLOCK.offset());
    }
}
