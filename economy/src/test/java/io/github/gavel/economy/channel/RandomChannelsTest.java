package io.github.gavel.economy.channel;

import io.github.gavel.economy.message.RefusalCode;
import io.github.gavel.fixtures.Seeds;
import java.util.EnumSet;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Random lives of one channel, in which every side, wire, disk and ledger breaks at any moment. */
class RandomChannelsTest {
    private static final int STEPS = 250;
    private static final EnumSet<RefusalCode> BY_THE_GATE =
            EnumSet.of(RefusalCode.TOO_SOON, RefusalCode.PIECE_TOO_LONG, RefusalCode.BACKING_OFF, RefusalCode.BANNED);

    private static final String[] BLAME = {
        "payer blames ABOVE_SIGNED",
        "payer blames WRONG_SIGNATURE",
        "payer blames BELOW_PAID",
        "payee blames UNKNOWN_CHANNEL",
        "payee blames WRONG_SIGNATURE",
        "payee blames ABOVE_DEPOSIT"
    };
    private static final String[] FAULTS = {
        "PAYER crashes",
        "PAYEE crashes",
        "a crash between two effects",
        "an older payer's store",
        "an older payee's store",
        "a lost payee's store",
        "the payer's store fails",
        "the payee's store fails",
        "a wire is cut",
        "the ledger is gone",
        "the ledger lies",
        "the payee is off for a day"
    };
    private static final String[] ENDS = {
        "agreed", "never opened", "ended as CLOSED", "ended as REFUNDED", "ended as EXITED"
    };

    private final Coverage coverage = new Coverage();

    @Test
    @Tag("rule")
    void nothingIsLostMadeOrSignedTwiceWhateverBreaks() {
        Seeds.forEach(25, this::live);
    }

    @Test
    void norInThousandsOfLivesWithACrashBetweenEveryTwoSteps() {
        Seeds.forEach(4_000, this::live);
        System.out.println("Random lives of channels:" + coverage);
        if (Long.getLong("seed") == null) {
            coverage.assertOften((Object[]) Gap.values());
            coverage.assertOftenAllOf(PayerEffect.class);
            coverage.assertOftenAllOf(PayeeEffect.class);
            coverage.assertOftenAllOf(Order.class);
            coverage.assertOftenAllOf(PayerRefusal.class);
            coverage.assertOftenAllOf(ChannelFault.class);
            coverage.assertOften(EnumSet.complementOf(BY_THE_GATE).toArray());
            coverage.assertOften((Object[]) BLAME);
            coverage.assertOften((Object[]) FAULTS);
            coverage.assertOften((Object[]) ENDS);
        }
    }

    private void live(RandomGenerator random) {
        World world = new World(random, coverage);
        Weather weather = new Weather(world, random);
        if (random.nextInt(8) > 0) {
            world.ledger.grant(world.now().ledger());
        }
        if (random.nextInt(3) > 0) {
            world.warmUp();
        }
        for (int i = 0; i < STEPS && !world.isOver(); i++) {
            weather.happen();
            Laws.assertHold(world);
        }
        world.heal();
        world.agree();
        world.end();
    }
}
