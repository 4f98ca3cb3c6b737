package io.github.gavel.engine.reactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private final Outbox outbox = new Outbox();
    private final List<String> written = new ArrayList<>();
    private final List<String> released = new ArrayList<>();

    @Test
    void aBodyIsDeliveredAndItsMemoryReleasedWhenAllOfItIsOut() {
        outbox.add(loaded("A"));
        move(12);
        assertThat(released).isEmpty();
        assertThat(outbox.delivered()).isZero();
        move(1);
        assertThat(released).containsExactly("A");
        assertThat(outbox.delivered()).isEqualTo(10);
        assertThat(outbox.waiting()).isZero();
    }

    @Test
    void whatIsNotBegunIsTakenBackAndMessagesStay() {
        outbox.add(loaded("A"));
        outbox.add(Parcel.message(ByteBuffer.allocate(5)));
        outbox.add(loaded("B"));
        move(1);
        outbox.dropUnbegun();
        assertThat(released).containsExactly("B");
        assertThat(outbox.waiting()).isEqualTo(12 + 5);
        move(100);
        assertThat(outbox.isEmpty()).isTrue();
        assertThat(outbox.delivered()).isEqualTo(10);
    }

    @Test
    void whatGoesAheadPassesBodiesOfWhichNothingIsOutAndNothingThatWasSaidBefore() {
        outbox.add(loaded("A"));
        move(1);
        outbox.add(said("B"));
        outbox.add(loaded("C"));
        outbox.addAhead(said("D"));
        outbox.addAhead(said("E"));
        outbox.add(said("F"));
        outbox.add(loaded("G"));
        outbox.addAhead(said("H"));
        move(1_000);
        assertThat(written).containsExactly("A", "B", "D", "E", "C", "F", "H", "G");
        assertThat(outbox.waiting()).isZero();
    }

    @Test
    void whatIsDroppedWasNotWritten() {
        outbox.add(loaded("A"));
        outbox.addAhead(said("B"));
        outbox.drop();
        assertThat(written).isEmpty();
    }

    private Parcel said(String name) {
        return Parcel.said(ByteBuffer.allocate(5), () -> written.add(name));
    }

    @Test
    void whatIsDetachedReleasesItsMemoryAtOnceAndIsDeliveredAsItWas() {
        ByteBuffer body = ByteBuffer.allocateDirect(10).put(9, (byte) 7);
        outbox.add(Parcel.loaded(ByteBuffer.allocate(3), body, () -> released.add("A"), () -> {}));
        move(5);
        outbox.detach();
        assertThat(released).containsExactly("A");
        body.put(9, (byte) 0);
        ByteBuffer rest = move(100);
        assertThat(rest.remaining()).isEqualTo(8);
        assertThat(rest.get(7)).isEqualTo((byte) 7);
        assertThat(released).containsExactly("A");
        assertThat(outbox.delivered()).isEqualTo(10);
    }

    @Test
    void whatIsDroppedIsReleasedOnceAndNotDelivered() {
        outbox.add(loaded("A"));
        move(4);
        outbox.drop();
        outbox.drop();
        assertThat(released).containsExactly("A");
        assertThat(outbox.delivered()).isZero();
        assertThat(outbox.waiting()).isZero();
    }

    private Parcel loaded(String name) {
        return Parcel.loaded(
                ByteBuffer.allocate(3),
                ByteBuffer.allocateDirect(10),
                () -> released.add(name),
                () -> written.add(name));
    }

    @Test
    void whatIsMovedIsOutWhenAllThatWasMovedIs() {
        outbox.add(loaded("A"));
        outbox.add(said("B"));
        outbox.add(loaded("C"));
        outbox.moveTo(ByteBuffer.allocate(13 + 5 + 1));
        assertThat(written).isEmpty();
        assertThat(released).containsExactly("A");
        assertThat(outbox.delivered()).isZero();
        outbox.movedIsOut();
        assertThat(written).containsExactly("A", "B");
        assertThat(outbox.delivered()).isEqualTo(10);
        outbox.moveTo(ByteBuffer.allocate(12));
        outbox.drop();
        outbox.movedIsOut();
        assertThat(written).containsExactly("A", "B");
        assertThat(outbox.delivered()).isEqualTo(10);
    }

    private ByteBuffer move(int bytes) {
        ByteBuffer to = ByteBuffer.allocate(bytes);
        outbox.moveTo(to);
        outbox.movedIsOut();
        return to.flip();
    }
}
