package io.github.gavel.engine.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.tracker.Refusal.Reason;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnnouncerUdpTest {
    private static final long CONNECTION = 77;

    private final List<Announcer> opened = new ArrayList<>();
    private DatagramSocket tracker;

    @BeforeEach
    void open() throws IOException {
        tracker = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        tracker.setSoTimeout(30_000);
    }

    @AfterEach
    void close() {
        opened.forEach(announcer -> announcer.close(Duration.ZERO));
        tracker.close();
    }

    private Announcer announcer(Duration datagram) {
        Announcer announcer = Announcer.open(
                new Patience(Duration.ofSeconds(1), Duration.ofSeconds(1), datagram), new SecureRandom());
        opened.add(announcer);
        return announcer;
    }

    private CompletableFuture<Reply> ask(Announcer announcer) {
        return announcer.announce(Questions.to("udp://127.0.0.1:" + tracker.getLocalPort() + "/announce"));
    }

    private DatagramPacket heard() throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[2000], 2000);
        tracker.receive(packet);
        return packet;
    }

    private static int transaction(DatagramPacket packet) {
        return ByteBuffer.wrap(packet.getData()).getInt(12);
    }

    private static ByteBuffer head(int action, DatagramPacket question) {
        return ByteBuffer.allocate(100).putInt(action).putInt(transaction(question));
    }

    private static void send(DatagramSocket from, ByteBuffer said, DatagramPacket question) throws IOException {
        byte[] bytes = new byte[said.flip().remaining()];
        said.get(bytes);
        from.send(new DatagramPacket(bytes, bytes.length, question.getSocketAddress()));
    }

    private static ByteBuffer answer(DatagramPacket question) {
        return head(1, question).putInt(1800).putInt(1).putInt(2).put(new byte[] {1, 2, 3, 4, 0, 80});
    }

    private DatagramPacket connected() throws IOException {
        DatagramPacket question = heard();
        assertThat(question.getLength()).isEqualTo(16);
        send(tracker, head(0, question).putLong(CONNECTION), question);
        return heard();
    }

    @Test
    void connectsAndAnnounces() throws IOException {
        CompletableFuture<Reply> reply = ask(announcer(Duration.ofSeconds(15)));
        DatagramPacket question = connected();
        assertThat(question.getLength()).isEqualTo(98);
        assertThat(ByteBuffer.wrap(question.getData()).getLong()).isEqualTo(CONNECTION);
        send(tracker, answer(question), question);
        assertThat(((Answer) reply.join()).peers()).containsExactly(new InetSocketAddress("1.2.3.4", 80));
    }

    @Test
    void usesTheConnectionForTheNextQuestion() throws IOException {
        Announcer announcer = announcer(Duration.ofSeconds(15));
        CompletableFuture<Reply> first = ask(announcer);
        DatagramPacket question = connected();
        send(tracker, answer(question), question);
        first.join();
        CompletableFuture<Reply> second = ask(announcer);
        DatagramPacket next = heard();
        assertThat(next.getLength()).isEqualTo(98);
        send(tracker, head(3, next).put((byte) 'x'), next);
        DatagramPacket last = connected();
        send(tracker, head(3, last).put((byte) 'y'), last);
        assertThat(second.join()).isEqualTo(Refusal.of(Reason.FAILED, "y"));
    }

    @Test
    void keepsConversationsWithOneTrackerApart() throws InterruptedException {
        Announcer announcer = announcer(Duration.ofSeconds(15));
        List<CompletableFuture<Reply>> replies = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            replies.add(ask(announcer));
        }
        Thread serving = new Thread(this::serve);
        serving.start();
        assertThat(replies).allMatch(reply -> reply.join() instanceof Answer);
        tracker.close();
        serving.join();
    }

    private void serve() {
        try {
            while (true) {
                DatagramPacket question = heard();
                boolean isConnect = question.getLength() == 16;
                send(tracker, isConnect ? head(0, question).putLong(CONNECTION) : answer(question), question);
            }
        } catch (IOException closed) {
            assertThat(tracker.isClosed()).isTrue();
        }
    }

    @Test
    void dropsWhatAStrangerOrAMadTrackerSays() throws IOException {
        CompletableFuture<Reply> reply = ask(announcer(Duration.ofSeconds(15)));
        DatagramPacket question = connected();
        try (DatagramSocket stranger = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            send(stranger, head(3, question).put((byte) 'x'), question);
            send(stranger, answer(question), question);
        }
        send(tracker, ByteBuffer.allocate(3).put(new byte[3]), question);
        send(tracker, ByteBuffer.allocate(0), question);
        send(
                tracker,
                ByteBuffer.allocate(60_000)
                        .putInt(1)
                        .putInt(~transaction(question))
                        .position(60_000),
                question);
        send(tracker, head(0, question).putLong(5), question);
        send(tracker, head(2, question).putLong(5), question);
        send(tracker, answer(question), question);
        assertThat(reply.join()).isInstanceOf(Answer.class);
    }

    @Test
    void saysTheSameAgainAndThenGivesUp() throws IOException {
        CompletableFuture<Reply> reply = ask(announcer(Duration.ofMillis(100)));
        DatagramPacket first = heard();
        for (int i = 1; i < UdpConversation.ATTEMPTS; i++) {
            assertThat(heard().getData()).isEqualTo(first.getData());
        }
        assertThat(((Refusal) reply.join()).reason()).isEqualTo(Reason.NO_ANSWER);
    }

    @Test
    void endsWhatIsUnderWayWhenItCloses() throws IOException {
        Announcer announcer = announcer(Duration.ofSeconds(15));
        CompletableFuture<Reply> reply = ask(announcer);
        heard();
        announcer.close(Duration.ZERO);
        assertThat(reply.join()).isEqualTo(Refusal.of(Reason.CLOSED));
        assertThat(ask(announcer).join()).isEqualTo(Refusal.of(Reason.CLOSED));
    }
}
