package io.github.gavel.engine.tracker;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.bencode.BString;
import io.github.gavel.engine.tracker.Refusal.Reason;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class BencodedAnswerTest {
    private static final String TWO_PEERS = "\u0001\u0002\u0003\u0004\u001a\u00e1\u0005\u0006\u0007\u0008\u0000P";

    private static Reply read(String body) {
        return BencodedAnswer.read(body.getBytes(ISO_8859_1));
    }

    private static Answer answer(String body) {
        return (Answer) read(body);
    }

    private static InetSocketAddress peer(String address, int port) {
        return new InetSocketAddress(address, port);
    }

    @Test
    void readsCompactPeersOfBothKinds() {
        String six = " \u0001\r\u00b8" + "\0".repeat(11) + "\u0001\u001a\u00e1";
        assertThat(answer("d8:intervali900e5:peers12:" + TWO_PEERS + "6:peers618:" + six + "e")
                        .peers())
                .containsExactly(peer("1.2.3.4", 6881), peer("5.6.7.8", 80), peer("2001:db8::1", 6881));
    }

    @Test
    void readsPeersAsDictionariesButNeverNames() {
        assertThat(answer("d5:peersl"
                                + "d2:ip7:1.2.3.44:porti6881ee"
                                + "d2:ip11:2001:db8::14:porti1ee"
                                + "d2:ip9:localhost4:porti1ee"
                                + "d2:ip4:12344:porti1ee"
                                + "d2:ip11:300.1.1.1.14:porti1ee"
                                + "d2:ip9:300.1.1.14:porti1ee"
                                + "d2:ip7:1.2.3.54:porti65536ee"
                                + "d2:ip7:1.2.3.54:porti-1ee"
                                + "d2:ip7:1.2.3.54:porti0ee"
                                + "d2:ip7:1.2.3.54:porti-4294967295ee"
                                + "d2:ip7:1.2.3.64:porti65535ee"
                                + "d4:porti1ee"
                                + "i5e"
                                + "ee")
                        .peers())
                .containsExactly(peer("1.2.3.4", 6881), peer("2001:db8::1", 1), peer("1.2.3.6", 65535));
    }

    @Test
    void leavesOutWhomNobodyCanDialAndWhoComesTwice() {
        String peers = "\u0001\u0002\u0003\u0004\0\0" // port 0
                + "\0\0\0\0\0P"
                + "\u00e0\0\0\u0001\0P" // multicast
                + "\u00ff\u00ff\u00ff\u00ff\0P"
                + "\u0001\u0002\u0003\u0004\0P"
                + "\u0001\u0002\u0003\u0004\0P";
        assertThat(answer("d5:peers36:" + peers + "e").peers()).containsExactly(peer("1.2.3.4", 80));
    }

    @Test
    void takesTheWholePeersOfAListThatIsCutOff() {
        assertThat(answer("d5:peers11:" + TWO_PEERS.substring(0, 11) + "e").peers())
                .containsExactly(peer("1.2.3.4", 6881));
        assertThat(answer("d5:peers5:12345e").peers()).isEmpty();
    }

    @Test
    void takesTwoThousandPeersAtMost() {
        StringBuilder peers = new StringBuilder();
        for (int i = 0; i < 2001; i++) {
            peers.append("\u0001\u0002")
                    .append((char) (i >> 8))
                    .append((char) (i & 0xff))
                    .append("\0P");
        }
        assertThat(answer("d5:peers" + 2001 * 6 + ":" + peers + "e").peers()).hasSize(2000);
        assertThat(answer("d5:peers" + 1999 * 6 + ":" + peers.substring(0, 1999 * 6) + "e")
                        .peers())
                .hasSize(1999);
        StringBuilder dictionaries = new StringBuilder();
        for (int i = 0; i < 2001; i++) {
            dictionaries.append("d2:ip7:1.2.3.44:porti" + (i + 1) + "ee");
        }
        assertThat(answer("d5:peersl" + dictionaries + "ee").peers()).hasSize(2000);
    }

    @Test
    void keepsIntervalsWithinLimits() {
        assertThat(intervals("8:intervali1800e12:min intervali900e")).isEqualTo(minutes(30, 15));
        assertThat(intervals("8:intervali1800e")).isEqualTo(minutes(30, 1));
        assertThat(intervals("8:intervali0e")).isEqualTo(minutes(1, 1));
        assertThat(intervals("8:intervali-5e12:min intervali-5e")).isEqualTo(minutes(1, 1));
        assertThat(intervals("8:intervali60e12:min intervali61e")).isEqualTo(minutes(1, 1));
        assertThat(intervals("8:intervali9223372036854775807e12:min intervali9223372036854775807e"))
                .isEqualTo(minutes(240, 240));
        assertThat(intervals("8:intervali14401e")).isEqualTo(minutes(240, 1));
        assertThat(intervals("5:peers0:")).isEqualTo(minutes(30, 1));
        assertThat(intervals("8:interval1:x5:peers0:")).isEqualTo(minutes(30, 1));
    }

    private static Intervals intervals(String fields) {
        return answer("d" + fields + "e").intervals();
    }

    private static Intervals minutes(long usual, long least) {
        return new Intervals(Duration.ofMinutes(usual), Duration.ofMinutes(least));
    }

    @Test
    void readsCountsIdAndWarning() {
        Answer answer =
                answer("d8:completei5e10:incompletei7e8:intervali60e10:tracker id3:abc15:warning message4:slowe");
        assertThat(answer.seeds()).hasValue(5);
        assertThat(answer.leechers()).hasValue(7);
        assertThat(answer.trackerId()).contains(BString.of("abc"));
        assertThat(answer.warning()).contains("slow");
        Answer strange = answer("d8:completei-1e10:incompletei9223372036854775807e8:intervali60e10:tracker id201:"
                + "x".repeat(201) + "e");
        assertThat(strange.seeds()).isEmpty();
        assertThat(answer("d8:completei0e8:intervali60ee").seeds()).hasValue(0);
        assertThat(strange.leechers()).isEqualTo(OptionalInt.of(Integer.MAX_VALUE));
        assertThat(strange.trackerId()).isEmpty();
        assertThat(answer("d8:intervali60e10:tracker id200:" + "x".repeat(200) + "e")
                        .trackerId())
                .isPresent();
    }

    @Test
    void tellsATrackersReasonHarmlessly() {
        Reply reply =
                read("d14:failure reason31:\u001b[31mgo\r\n\taway\u0000  \u00e2\u0080\u00aenow<b>!</b>8:intervali60ee");
        assertThat(reply).isEqualTo(new Refusal(Reason.FAILED, 0, "[31mgo away now<b>!</b>"));
        assertThat(((Refusal) reply).sentence()).isEqualTo("The tracker says: [31mgo away now<b>!</b>");
    }

    @Test
    void cutsALongReason() {
        Refusal refusal = (Refusal) read("d14:failure reason1000:" + "x".repeat(1000) + "e");
        assertThat(refusal.text()).isEqualTo("x".repeat(200));
    }

    @Test
    void saysInOneSentenceWhatIsNoAnswer() {
        assertThat(((Refusal) read("<html>\n<title>It works!</title>")).sentence())
                .isEqualTo("Something else than a tracker's answer; it begins with: <html> <title>It works!</title>");
        assertThat(read("")).isEqualTo(new Refusal(Reason.NOT_BENCODED, 0, ""));
        assertThat(read("i5e")).isEqualTo(new Refusal(Reason.NOT_BENCODED, 0, "i5e"));
        assertThat(read("d8:intervali60eex")).isInstanceOf(Refusal.class);
        assertThat(read("de")).isEqualTo(Refusal.of(Reason.NOTHING_SAID));
        assertThat(read("d" + "1:a".repeat(1) + "l".repeat(8000))).isInstanceOf(Refusal.class);
    }

    @Test
    void readsKeysInAnyOrder() {
        assertThat(answer("d5:peers0:8:intervali120ee").intervals().usual()).isEqualTo(Duration.ofMinutes(2));
    }
}
