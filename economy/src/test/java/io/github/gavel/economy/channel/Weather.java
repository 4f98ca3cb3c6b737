package io.github.gavel.economy.channel;

import io.github.gavel.economy.channel.FakeLedger.Side;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.random.RandomGenerator;

/** What happens in a world, and what breaks in it. */
record Weather(World world, RandomGenerator random) {
    private static final Set<Gap> SHORT =
            EnumSet.of(Gap.CHANNEL_WRITTEN, Gap.CLOSE_SAID, Gap.CLOSE_SHOWN, Gap.END_UNWRITTEN, Gap.END_WRITTEN);

    void happen() {
        int dice = random.nextInt(100);
        if (dice < 32) {
            talk();
        } else if (dice < 56) {
            write();
        } else if (dice < 70) {
            world.payer.pay(random.nextInt(20) == 0 ? random.nextLong(1_000) : random.nextLong(12));
        } else if (dice < 84) {
            bookkeep();
        } else if (dice < 89) {
            world.cut(world.anyWire());
        } else if (dice < 91) {
            world.pass(Duration.ofSeconds(random.nextInt(40)));
        } else if (dice < 93) {
            new Liar(world).lie();
        } else if (dice < 97) {
            rarely();
        } else {
            world.crash(random.nextBoolean() ? Side.PAYER : Side.PAYEE);
        }
        crashWhereItIsRare();
        world.bury();
    }

    /** Some gaps are over so soon that hardly anybody would ever crash in them. */
    private void crashWhereItIsRare() {
        Side side = random.nextBoolean() ? Side.PAYER : Side.PAYEE;
        if (random.nextInt(2) == 0 && SHORT.stream().anyMatch(it -> it.isHere(side, world))) {
            world.crash(side);
        }
    }

    private void talk() {
        Wire wire = world.anyWire();
        if (!wire.up) {
            wire.up = true;
            world.payer.show(wire);
        } else if (random.nextBoolean()) {
            world.payee.hear(wire);
        } else {
            world.payer.hear(wire);
        }
    }

    private void write() {
        switch (random.nextInt(4)) {
            case 0 -> world.payer.disk.flush();
            case 1 -> world.payee.disk.flush();
            case 2 -> world.payer.confirm();
            default -> world.payee.confirm();
        }
    }

    private void bookkeep() {
        FakeLedger ledger = world.ledger;
        if (random.nextBoolean()) {
            ledger.work(random, world.now().ledger());
        } else if (!ledger.answers.isEmpty()) {
            world.hear(ledger.answers.remove(random.nextInt(ledger.answers.size())));
        }
    }

    private void rarely() {
        switch (random.nextInt(30)) {
            case 0, 1, 2, 3, 4 -> world.payer.topUp();
            case 5, 6 -> world.payer.extend();
            case 7, 8, 9, 10 -> toggleLedger();
            case 11, 12, 13 -> world.pass(Duration.ofMinutes(random.nextInt(40)));
            case 14 -> world.pass(Duration.ofHours(random.nextInt(30)));
            case 15, 16 -> world.payer.run(world.payer.channel.end(world.now()));
            case 17, 18, 19, 20, 21 -> world.payee.run(world.payee.channel.end(world.now()));
            case 22 -> world.payee.run(world.payee.channel.stopping(world.now()));
            case 23 -> world.payer.storeFails();
            case 24 -> world.payee.storeFails();
            case 25 -> world.ledger.exitToChain(world.now().ledger());
            case 26 -> world.ledger.grant(world.now().ledger());
            default -> world.payeeIsOff(Duration.ofHours(24 + random.nextInt(24)));
        }
    }

    private void toggleLedger() {
        if (world.hasLiars && random.nextBoolean()) {
            world.ledger.lying = !world.ledger.lying;
            world.coverage.add("the ledger lies");
        } else {
            world.ledger.gone = !world.ledger.gone;
            world.coverage.add("the ledger is gone");
        }
    }
}
