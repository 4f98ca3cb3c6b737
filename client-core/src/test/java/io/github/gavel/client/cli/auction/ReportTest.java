package io.github.gavel.client.cli.auction;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.client.cli.Call;
import io.github.gavel.economy.slots.Operand;
import io.github.gavel.economy.slots.Reason;
import io.github.gavel.economy.slots.ReasonCode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportTest {
    private static final Reasons REASONS = new Reasons(peer -> "peer" + peer.number());

    @ParameterizedTest
    @EnumSource
    void everyReasonHasANameForEachOfItsNumbers(ReasonCode code) {
        assertThat(Wording.of(code).names())
                .hasSameSizeAs(code.operands())
                .doesNotHaveDuplicates()
                .doesNotContain("code", "sentence");
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonIsASentenceWithItsNumbers(ReasonCode code) {
        long[] numbers = {3_000_000_000L, 5_000_000_000L};
        String sentence = REASONS.sentence(new Reason(code, numbers[0], numbers[1]));
        for (int i = 0; i < code.operands().size(); i++) {
            assertThat(sentence).contains(shown(code.operands().get(i), numbers[i]));
        }
        assertThat(sentence).doesNotContain("{", "}");
    }

    private static String shown(Operand operand, long number) {
        return switch (operand) {
            case RATE, PIECE -> Long.toString(number);
            case AMOUNT -> number + " grains";
            case BYTES -> number + " bytes";
            case DURATION -> number / 1_000_000_000L + " s";
            case PEER -> "\"peer" + number + "\"";
        };
    }

    @Test
    void aReasonOfManyTellsTheRangeOfTheirNumbers() {
        assertThat(REASONS.sentence(List.of(
                        new Reason(ReasonCode.OUTBID, 3, 9),
                        new Reason(ReasonCode.OUTBID, 8, 9),
                        new Reason(ReasonCode.OUTBID, 5, 9))))
                .isEqualTo("its bid of 3 to 8 is outbid; the lowest that won is 9");
        assertThat(REASONS.sentence(
                        List.of(new Reason(ReasonCode.SAME_ADDRESS, 1, 0), new Reason(ReasonCode.SAME_ADDRESS, 2, 0))))
                .isEqualTo("shares its address with another peer, which comes first");
    }

    @Test
    void longTimesAreToldInHoursAndMinutes() {
        assertThat(waited(120)).isEqualTo("waited longest (120 s)");
        assertThat(waited(121)).isEqualTo("waited longest (2 min 1 s)");
        assertThat(waited(180)).isEqualTo("waited longest (3 min)");
        assertThat(waited(3_600)).isEqualTo("waited longest (1 h 0 min)");
        assertThat(waited(90_061)).isEqualTo("waited longest (25 h 1 min 1 s)");
    }

    private static String waited(long seconds) {
        return REASONS.sentence(new Reason(ReasonCode.WAITED_LONGEST, seconds * 1_000_000_000L, 0));
    }

    @Test
    void noLineIsWiderThanAHundredColumns() {
        String rate = "1000000000000000";
        String peers = IntStream.range(0, 30)
                .mapToObj(i -> "{\"name\": \"" + "x".repeat(60) + i + "\", \"bid\": " + rate
                        + ", \"channel\": {\"holds\": 9223372036854775807}}")
                .collect(Collectors.joining(","));
        Call call = Call.auction(
                "{\"reserve\": " + rate + ", \"capacity\": 9223372036854775807, \"peers\": [" + peers + "]}");
        assertThat(call.out().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
        assertThat(call.out()).contains("x".repeat(23) + "…");
    }

    @Test
    void aNameCanNeitherMoveTheCursorNorTurnTheLine() {
        Call call = Call.auction("{\"peers\": [{\"name\": \"a\\u001b[2J\\r\\n\\u202eb\\u200b\\u0000\"}]}");
        assertThat(call.out()).contains("a·[2J···b··  free");
    }

    @Test
    void ofManyPeersTheServedAreShownAndTheOthersCounted() {
        Call call = Call.auction(crowd(41));
        assertThat(call.out())
                .contains("36          has waited 0 s; others come first")
                .contains("36 peers are not served; --all shows each.");
        assertThat(rows(call)).hasSize(5);
        assertThat(rows(Call.auction(crowd(41), "--all"))).hasSize(41);
        assertThat(rows(Call.auction(crowd(40)))).hasSize(40);
    }

    @Test
    void evenTheServedMayBeTooMany() {
        Call call = Call.auction(crowd(100).replace("{\"peers", "{\"slots\": 60, \"peers"));
        assertThat(rows(call)).hasSize(40);
        assertThat(call.out()).contains("… and 21 more that are served; --all shows them", "39 peers are not served");
    }

    private static List<String> rows(Call call) {
        return call.out().lines().filter(line -> line.startsWith("peer")).toList();
    }

    private static String crowd(int peers) {
        return IntStream.range(0, peers)
                .mapToObj(i -> "{\"name\": \"peer" + i + "\"}")
                .collect(Collectors.joining(",", "{\"peers\": [", "]}"));
    }
}
