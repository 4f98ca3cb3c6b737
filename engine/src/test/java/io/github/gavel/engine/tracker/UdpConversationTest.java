package io.github.gavel.engine.tracker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.tracker.Refusal.Reason;
import io.github.gavel.engine.tracker.UdpConversation.Connection;
import io.github.gavel.engine.tracker.UdpConversation.Turn;
import io.github.gavel.fixtures.Seeds;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class UdpConversationTest {
    private static final long CONNECTION = 0x0102030405060708L;
    private static final Turn WAIT = new Turn.Wait();

    private static UdpConversation conversation(Optional<Connection> known) {
        return new UdpConversation(
                Questions.to("udp://t.example:80", Event.STARTED), 4, Duration.ofSeconds(15), known, new Random(1));
    }

    private static UdpConversation conversation() {
        return conversation(Optional.empty());
    }

    private static Duration at(long seconds) {
        return Duration.ofSeconds(seconds);
    }

    private static ByteBuffer sent(Turn turn) {
        return ((Turn.Send) turn).datagram();
    }

    private static Reply reply(Turn turn) {
        return ((Turn.Done) turn).reply();
    }

    private static int transaction(ByteBuffer said) {
        return said.getInt(12);
    }

    private static ByteBuffer datagram(int action, int transaction, String hex) {
        byte[] body = HexFormat.of().parseHex(hex);
        return ByteBuffer.allocate(8 + body.length)
                .putInt(action)
                .putInt(transaction)
                .put(body)
                .flip();
    }

    private static ByteBuffer connected(ByteBuffer said) {
        return datagram(0, transaction(said), "0102030405060708");
    }

    /** Connects at once; what was said then. */
    private static ByteBuffer announced(UdpConversation conversation) {
        return sent(conversation.hear(connected(sent(conversation.begin(at(0)))), at(0)));
    }

    @Test
    void connectsFirst() {
        ByteBuffer said = sent(conversation().begin(at(0)));
        assertThat(said.remaining()).isEqualTo(16);
        assertThat(said.getLong(0)).isEqualTo(0x41727101980L);
        assertThat(said.getInt(8)).isZero();
    }

    @Test
    void announcesWithTheIdItWasGiven() {
        UdpConversation conversation = conversation();
        ByteBuffer said = announced(conversation);
        assertThat(conversation.connection()).contains(new Connection(CONNECTION, at(0)));
        ByteBuffer expected = ByteBuffer.allocate(98)
                .putLong(CONNECTION)
                .putInt(1)
                .putInt(transaction(said))
                .put(HexFormat.of().parseHex("ff6120" + "00".repeat(17)))
                .put(Questions.PEER_ID.getBytes(UTF_8))
                .putLong(2)
                .putLong(3)
                .putLong(1)
                .putInt(2)
                .putInt(0)
                .putInt(0xabcdef01)
                .putInt(50)
                .putShort((short) 6881)
                .flip();
        assertThat(said).isEqualTo(expected);
    }

    @Test
    void readsTheAnswer() {
        UdpConversation conversation = conversation();
        int transaction = transaction(announced(conversation));
        Answer answer = (Answer) reply(conversation.hear(
                datagram(1, transaction, "00000708" + "00000004" + "00000005" + "010203041ae1" + "0506070800"), at(0)));
        assertThat(answer.peers()).containsExactly(new InetSocketAddress("1.2.3.4", 6881));
        assertThat(answer.intervals().usual()).isEqualTo(Duration.ofMinutes(30));
        assertThat(answer.leechers()).hasValue(4);
        assertThat(answer.seeds()).hasValue(5);
    }

    @Test
    void readsPeersOfTheFamilyThatItWasAskedOver() {
        Answer answer = UdpPackets.answer(
                        ByteBuffer.wrap(HexFormat.of()
                                .parseHex("00000000" + "00000000" + "80000000" + "20010db8" + "00".repeat(11) + "01"
                                        + "0050")),
                        16)
                .orElseThrow();
        assertThat(answer.peers()).containsExactly(new InetSocketAddress("2001:db8::1", 80));
        assertThat(answer.intervals().usual()).isEqualTo(Duration.ofMinutes(1));
        assertThat(answer.seeds()).isEmpty();
        assertThat(answer.leechers()).hasValue(0);
    }

    @Test
    void tellsWhyATrackerRefuses() {
        UdpConversation conversation = conversation();
        int transaction = transaction(announced(conversation));
        assertThat(reply(conversation.hear(
                        datagram(3, transaction, HexFormat.of().formatHex("go\naway".getBytes(UTF_8))), at(0))))
                .isEqualTo(Refusal.of(Reason.FAILED, "go away"));
        UdpConversation other = conversation();
        assertThat(reply(other.hear(datagram(3, transaction(sent(other.begin(at(0)))), ""), at(0))))
                .isEqualTo(Refusal.of(Reason.FAILED, ""));
    }

    @Test
    void dropsWhatIsShortOrAnswersSomethingElse() {
        UdpConversation conversation = conversation();
        ByteBuffer said = sent(conversation.begin(at(0)));
        int transaction = transaction(said);
        assertThat(conversation.hear(ByteBuffer.allocate(0), at(0))).isEqualTo(WAIT);
        assertThat(conversation.hear(datagram(0, transaction, "").limit(7), at(0)))
                .isEqualTo(WAIT);
        assertThat(conversation.hear(datagram(0, transaction, "01020304050607"), at(0)))
                .isEqualTo(WAIT);
        assertThat(conversation.hear(datagram(0, transaction + 1, "0102030405060708"), at(0)))
                .isEqualTo(WAIT);
        assertThat(conversation.hear(datagram(1, transaction, "00".repeat(12)), at(0)))
                .isEqualTo(WAIT);
        int second = transaction(sent(conversation.hear(connected(said), at(0))));
        assertThat(second).isNotEqualTo(transaction);
        assertThat(conversation.hear(connected(said), at(0))).isEqualTo(WAIT);
        assertThat(conversation.hear(datagram(0, second, "0102030405060708"), at(0)))
                .isEqualTo(WAIT);
        assertThat(conversation.hear(datagram(1, second, "00".repeat(11)), at(0)))
                .isEqualTo(WAIT);
        assertThat(conversation.hear(datagram(1, second, "00".repeat(12)), at(0)))
                .isInstanceOf(Turn.Done.class);
    }

    @Test
    void saysTheSameAgainAfterTwiceAsLongAndThenGivesUp() {
        UdpConversation conversation = conversation();
        ByteBuffer said = sent(conversation.begin(at(0)));
        assertThat(conversation.deadline()).isEqualTo(at(15));
        assertThat(conversation.wake(at(15).minusNanos(1))).isEqualTo(WAIT);
        assertThat(sent(conversation.wake(at(15)))).isEqualTo(said);
        assertThat(conversation.deadline()).isEqualTo(at(45));
        assertThat(conversation.wake(at(45).minusNanos(1))).isEqualTo(WAIT);
        assertThat(sent(conversation.wake(at(45)))).isEqualTo(said);
        assertThat(conversation.deadline()).isEqualTo(at(105));
        assertThat(reply(conversation.wake(at(105)))).isEqualTo(Refusal.of(Reason.NO_ANSWER, 105));
    }

    @Test
    void anAnswerToTheFirstTryCountsAfterTheSecond() {
        UdpConversation conversation = conversation();
        ByteBuffer said = sent(conversation.begin(at(0)));
        conversation.wake(at(15));
        assertThat(conversation.hear(connected(said), at(16))).isInstanceOf(Turn.Send.class);
    }

    @Test
    void connectsAgainWhenItsConnectionIsAMinuteOld() {
        UdpConversation conversation = conversation();
        ByteBuffer first = sent(conversation.begin(at(0)));
        ByteBuffer second = sent(conversation.hear(connected(first), at(1)));
        assertThat(sent(conversation.wake(at(16)))).isEqualTo(second);
        ByteBuffer third = sent(conversation.wake(at(61)));
        assertThat(third.remaining()).isEqualTo(16);
        assertThat(transaction(third)).isNotEqualTo(transaction(first));
    }

    @Test
    void usesAConnectionThatSomebodyElseBegan() {
        Optional<Connection> known = Optional.of(new Connection(CONNECTION, at(0)));
        assertThat(sent(conversation(known).begin(at(60).minusNanos(1))).remaining())
                .isEqualTo(98);
        assertThat(sent(conversation(known).begin(at(60))).remaining()).isEqualTo(16);
    }

    @Test
    void connectsItselfWhenTheTrackerForgotThatConnection() {
        UdpConversation conversation = conversation(Optional.of(new Connection(CONNECTION, at(0))));
        int transaction = transaction(sent(conversation.begin(at(1))));
        ByteBuffer again = sent(conversation.hear(datagram(3, transaction, ""), at(1)));
        assertThat(again.remaining()).isEqualTo(16);
        assertThat(conversation.connection()).isEmpty();
        int third = transaction(sent(conversation.hear(connected(again), at(1))));
        assertThat(reply(conversation.hear(datagram(3, third, ""), at(1)))).isInstanceOf(Refusal.class);
    }

    @Test
    void answersWhateverComes() {
        Seeds.forEach(5_000, random -> {
            UdpConversation conversation = conversation();
            int transaction = transaction(sent(conversation.begin(at(0))));
            for (int i = 0; i < 5; i++) {
                byte[] noise = new byte[random.nextInt(60)];
                random.nextBytes(noise);
                ByteBuffer heard = ByteBuffer.wrap(noise);
                if (noise.length >= 8) {
                    heard.putInt(0, random.nextInt(4)).putInt(4, transaction);
                }
                Turn turn = conversation.hear(heard, at(i));
                if (turn instanceof Turn.Send send) {
                    transaction = transaction(send.datagram());
                } else if (turn instanceof Turn.Done) {
                    return;
                }
            }
        });
    }
}
