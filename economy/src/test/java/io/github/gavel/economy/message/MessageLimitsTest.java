package io.github.gavel.economy.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.gavel.economy.OutOfLimits;
import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.HelloKey;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.LedgerId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.economy.message.SpeedMessage.Accept;
import io.github.gavel.economy.message.SpeedMessage.Ack;
import io.github.gavel.economy.message.SpeedMessage.Auth;
import io.github.gavel.economy.message.SpeedMessage.Bid;
import io.github.gavel.economy.message.SpeedMessage.Close;
import io.github.gavel.economy.message.SpeedMessage.Hello;
import io.github.gavel.economy.message.SpeedMessage.Hints;
import io.github.gavel.economy.message.SpeedMessage.Late;
import io.github.gavel.economy.message.SpeedMessage.Pay;
import io.github.gavel.economy.message.SpeedMessage.Problem;
import io.github.gavel.economy.message.SpeedMessage.Proof;
import io.github.gavel.economy.message.SpeedMessage.Refuse;
import io.github.gavel.economy.message.SpeedMessage.Response;
import io.github.gavel.economy.message.SpeedMessage.Terms;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Of every number and length in a message: both ends of what it may be, and one beyond each. */
@Tag("rule")
class MessageLimitsTest {
    private static final long COUNT = 0xffff_ffffL;
    private static final int PIECE = (1 << 21) - 1;
    private static final Signature SIGNATURE = new Signature(octets(65));
    private static final Rate RATE = Rate.perGib(1);
    private static final Amount SOME = Amount.grains(1);

    @ParameterizedTest(name = "{0}")
    @MethodSource("fields")
    void isTakenUpToItsLimitsAndNotBeyond(String field, long lowest, long highest, LongFunction<Object> made) {
        assertThat(made.apply(lowest)).isEqualTo(made.apply(lowest));
        assertThat(made.apply(highest)).isNotEqualTo(made.apply(lowest));
        assertThatThrownBy(() -> made.apply(highest + 1))
                .isInstanceOf(OutOfLimits.class)
                .hasMessageContaining(Long.toString(highest));
        if (lowest > 0 || !field.startsWith("how many")) {
            assertThatThrownBy(() -> made.apply(lowest - 1))
                    .isInstanceOf(OutOfLimits.class)
                    .hasMessageContaining(Long.toString(lowest));
        }
    }

    static Stream<Arguments> fields() {
        return Stream.of(
                arguments("how many versions", 1, 8, made(n -> hello(upTo(n)))),
                arguments("a version", 1, 255, made(n -> hello(List.of((int) n)))),
                arguments("how many answers", 1, 8, made(n -> new Proof(Collections.nCopies((int) n, octets(32))))),
                arguments("an accepted channel", 0, 65_535, made(n -> accept((int) n))),
                arguments("a refused channel", 0, 65_535, made(n -> refuse((int) n, List.of(), 0))),
                arguments(
                        "how many numbers of a refusal",
                        0,
                        2,
                        made(n -> refuse(1, Collections.nCopies((int) n, 1L), 0))),
                arguments("when to try again", 0, 604_800, made(n -> refuse(1, List.of(), n))),
                arguments("a bid", 1, COUNT, made(n -> new Bid(n, RATE))),
                arguments("an epoch", 1, COUNT, made(n -> new Response(n, 1, RATE))),
                arguments("the bid that is answered", 0, COUNT, made(n -> new Response(1, n, RATE))),
                arguments("a paying channel", 0, 65_535, made(n -> pay((int) n, List.of(), List.of(), List.of()))),
                arguments("how many verified", 0, 64, made(n -> pay(1, upTo(n), List.of(), List.of()))),
                arguments("how many failed", 0, 8, made(n -> pay(1, List.of(), upTo(n), List.of()))),
                arguments("how many late", 0, 8, made(n -> pay(1, List.of(), List.of(), lates(n)))),
                arguments("a verified piece", 0, PIECE, made(n -> pay(1, List.of((int) n), List.of(), List.of()))),
                arguments("a failed piece", 0, PIECE, made(n -> pay(1, List.of(), List.of((int) n), List.of()))),
                arguments("a late piece", 0, PIECE, made(n -> late((int) n))),
                arguments("an acknowledged channel", 0, 65_535, made(n -> new Ack((int) n, SOME))),
                arguments("a closed channel", 0, 65_535, made(n -> new Close((int) n, SOME, SIGNATURE))),
                arguments("a type", 0, 255, made(n -> new Problem((int) n, 1, violation(), ""))),
                arguments("a message's number", 0, COUNT, made(n -> new Problem(1, n, violation(), ""))),
                arguments(
                        "how many bytes of text",
                        0,
                        128,
                        made(n -> new Problem(1, 1, violation(), "a".repeat((int) n)))),
                arguments("a life", 0, 31_536_000, made(n -> terms(n, 1))),
                arguments("a window", 1, 8, made(n -> terms(1, (int) n))),
                arguments("slots of an auction", 0, 1_000, made(n -> new Hints((int) n, 0, Optional.empty()))),
                arguments("slots that are sold", 0, 1_000, made(n -> new Hints(0, (int) n, Optional.empty()))));
    }

    @Test
    void versionsRise() {
        assertThatCode(() -> hello(List.of(1, 3, 7))).doesNotThrowAnyException();
        assertThatThrownBy(() -> hello(List.of(1, 1))).isInstanceOf(OutOfLimits.class);
        assertThatThrownBy(() -> hello(List.of(2, 1))).isInstanceOf(OutOfLimits.class);
    }

    @Test
    void challengesProofsAndAnswersHaveTheirLength() {
        for (int length : new int[] {31, 33}) {
            assertThatThrownBy(() -> new Hello(List.of(1), new HelloKey(octets(32)), octets(length)))
                    .isInstanceOf(OutOfLimits.class);
            assertThatThrownBy(() -> new Auth(octets(length))).isInstanceOf(OutOfLimits.class);
            assertThatThrownBy(() -> new Proof(List.of(octets(32), octets(length))))
                    .isInstanceOf(OutOfLimits.class);
        }
    }

    @Test
    void aTextIsCountedInBytes() {
        assertThatCode(() -> new Problem(1, 1, violation(), "ü".repeat(64))).doesNotThrowAnyException();
        assertThatThrownBy(() -> new Problem(1, 1, violation(), "ü".repeat(65))).isInstanceOf(OutOfLimits.class);
    }

    @Test
    void aNumberOfARefusalIsNotNegative() {
        assertThatThrownBy(() -> refuse(1, List.of(-1L), 0)).isInstanceOf(OutOfLimits.class);
    }

    @Test
    void nothingIsSignedForNothingAndSomethingIs() {
        assertThatThrownBy(() -> new Accept(1, Amount.ZERO, Optional.of(SIGNATURE)))
                .isInstanceOf(OutOfLimits.class)
                .hasMessageContaining(" with a signature");
        assertThatThrownBy(() -> new Accept(1, SOME, Optional.empty()))
                .isInstanceOf(OutOfLimits.class)
                .hasMessageContaining(" without a signature");
        assertThatThrownBy(() -> new Pay(1, List.of(), List.of(), List.of(), false, SOME, Optional.empty()))
                .isInstanceOf(OutOfLimits.class);
    }

    private static LongFunction<Object> made(LongFunction<Object> message) {
        return message;
    }

    private static List<Integer> upTo(long most) {
        return IntStream.rangeClosed(1, (int) most).boxed().toList();
    }

    private static List<Late> lates(long count) {
        return upTo(count).stream().map(MessageLimitsTest::late).toList();
    }

    private static Late late(int piece) {
        return new Late(new InfoHash(octets(20)), piece, SOME);
    }

    private static Hello hello(List<Integer> versions) {
        return new Hello(versions, new HelloKey(octets(32)), octets(32));
    }

    private static Accept accept(int channel) {
        return new Accept(channel, SOME, Optional.of(SIGNATURE));
    }

    private static Refuse refuse(int channel, List<Long> numbers, long seconds) {
        return new Refuse(channel, RefusalCode.LEDGER, numbers, Duration.ofSeconds(seconds));
    }

    private static Pay pay(int channel, List<Integer> verified, List<Integer> failed, List<Late> late) {
        return new Pay(channel, verified, failed, late, false, SOME, Optional.of(SIGNATURE));
    }

    private static Terms terms(long seconds, int window) {
        return new Terms(
                new LedgerId(octets(32)),
                RATE,
                new AccountId(octets(20)),
                new AccountId(octets(20)),
                SOME,
                Duration.ofSeconds(seconds),
                window);
    }

    private static ViolationCode violation() {
        return ViolationCode.MALFORMED;
    }

    private static Octets octets(int length) {
        return Octets.of(new byte[length]);
    }
}
