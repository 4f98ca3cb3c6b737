package io.github.gavel.speed.session;

import static io.github.gavel.speed.session.Ends.greeting;
import static io.github.gavel.speed.session.Ends.proving;
import static io.github.gavel.speed.session.Ends.talking;
import static io.github.gavel.speed.session.Ends.written;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.identity.Octets;
import io.github.gavel.fixtures.Seeds;
import io.github.gavel.speed.RandomMessage;
import io.github.gavel.speed.session.Session.Effect;
import io.github.gavel.speed.session.Session.Step;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class HostileSessionTest {
    private static final Session GREETING = greeting(End.DIALLER).next();
    private static final Session PROVING = proving(End.DIALLER).next();
    private static final Talking TALKING = talking(End.DIALLER);
    private static final Lane THEIRS = talking(End.ACCEPTOR).ours();

    @Test
    void answersAHundredThousandStrangePayloads() {
        Seeds.forEach(25_000, random -> {
            byte[] bytes = strange(random);
            answers(GREETING.hears(bytes));
            answers(PROVING.hears(bytes));
            answers(TALKING.hears(bytes));
            answers(TALKING.hears(THEIRS.seal(Octets.of(bytes)).toBytes()));
        });
    }

    @Test
    void answersEveryBitThatIsChangedInTheHandshake() {
        flip(GREETING, written(greeting(End.ACCEPTOR)));
        flip(PROVING, written(proving(End.ACCEPTOR)));
    }

    private static void flip(Session session, byte[] payload) {
        for (int bit = 0; bit < payload.length * 8; bit++) {
            payload[bit / 8] ^= (byte) (1 << bit % 8);
            answers(session.hears(payload));
            payload[bit / 8] ^= (byte) (1 << bit % 8);
        }
    }

    /** It goes on, or it ends with the reason that it said. */
    private static void answers(Step step) {
        List<Effect> effects = step.effects();
        if (!(step.next() instanceof Ended)) {
            assertThat(effects).hasSize(1);
        } else if (!(effects.get(0) instanceof Effect.OtherHangsUp)) {
            assertThat(effects).hasSize(2);
            assertThat(effects.get(0)).isInstanceOf(Effect.Write.class);
            assertThat(effects.get(1)).isInstanceOf(Effect.HangUp.class);
        }
    }

    private static byte[] strange(RandomGenerator random) {
        byte[] bytes;
        if (random.nextBoolean()) {
            bytes = new byte[random.nextInt(100)];
            random.nextBytes(bytes);
            return bytes;
        }
        bytes = Ends.said(new RandomMessage(random).draw());
        for (int changes = random.nextInt(3); changes > 0; changes--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }
}
