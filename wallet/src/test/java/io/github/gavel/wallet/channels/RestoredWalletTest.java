package io.github.gavel.wallet.channels;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.channel.ChannelFault;
import io.github.gavel.economy.channel.PayerRow;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.wallet.backup.BackupFile;
import io.github.gavel.wallet.backup.BackupStarted;
import io.github.gavel.wallet.backup.Backups;
import io.github.gavel.wallet.backup.Reading;
import io.github.gavel.wallet.store.WalletStore;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wallets that lost their folder, and go on from their words and a backup of some age. */
class RestoredWalletTest {
    static final Life.Watcher NOBODY = new LifeChild.Saying() {
        @Override
        public void pass(String point) {}

        @Override
        public void signed(long cumulative) {}

        @Override
        public void acked(long cumulative) {}
    };

    @TempDir
    Path temp = Path.of("");

    @Test
    void bothSidesGoOnFromTheirWordsAndTheNewestBackup() throws IOException {
        liveUntilBackup(30, 30);
        restore(Party.ANN, "ann");
        restore(Party.BOB, "bob");
        try (Life life = restored("ann.new", "bob.new")) {
            Courier courier = life.courier();
            ChannelId channel = life.channel(courier);
            courier.show(channel);
            courier.until("an accept", () -> !courier.heard(News.Accept.class).isEmpty());
            life.pay(courier, channel, Life.LAST);
            life.close(courier);
            assertBooks(life, Life.LAST);
            assertThat(courier.heard(News.Frozen.class)).isEmpty();
        }
    }

    @Test
    void aPayeesOlderBackupCostsNothingIfThePayerIsHonest() throws IOException {
        try (Life life = new Life(temp, NOBODY)) {
            Courier courier = paidWithBackups(life, 30, 70);
            life.isAway = true;
            life.bob.close();
            restore(Party.BOB, "bob");
            life.isAway = false;
            try (Party again = life.party(Party.BOB, "payee", temp.resolve("bob.new"))) {
                Courier second = new Courier(life.ann, again, courier.earns, courier.closes);
                second.show(life.ann.paying().orElseThrow().channel());
                second.until(
                        "the lost voucher again",
                        () -> again.earning().orElseThrow().row().highest().grains() == 70);
                again.channels.disconnected(Courier.HERE);
                second.until("a settlement", () -> life.bank.balance(courier.earns) == 70);
            }
        }
    }

    @Test
    void aPayeesOlderBackupCostsWhatCameSinceIfThePayerLies() throws IOException {
        liveUntilBackup(30, 70);
        restore(Party.BOB, "bob");
        try (Life life = restored("ann", "bob.new")) {
            Courier courier = life.courier();
            life.bob.earning().ifPresent(it -> life.bob.channels.close(it.channel()));
            courier.until("the end", life::isEnded);
            assertBooks(life, 30);
            assertThat(courier.said).noneMatch(it -> it instanceof News.Behind || it instanceof News.Lost);
        }
        Reading.Read read = (Reading.Read) file(Party.BOB, "bob").read();
        assertThat(read.contents().saved()).contains(Clock.NOON);
    }

    @Test
    void aPayeesOlderBackupIsFoundOutByWhatTheLedgerPaidMeanwhile() throws IOException {
        Life life = new Life(temp, NOBODY);
        Courier courier = paidWithBackups(life, 30, 70);
        life.bob.channels.disconnected(Courier.HERE);
        courier.until("a settlement", () -> life.bank.balance(life.earner.payee()) == 70);
        life.die();
        restore(Party.BOB, "bob");
        try (Life later = restored("ann", "bob.new")) {
            Courier second = later.courier();
            second.until(
                    "that the store is too old",
                    () -> !second.heard(News.Behind.class).isEmpty());
            ChannelId channel = later.bob.earning().orElseThrow().channel();
            assertThat(second.heard(News.Behind.class))
                    .containsExactly(new News.Behind(channel, Amount.grains(30), Amount.grains(70)));
        }
    }

    @Test
    void aLedgerThatIsNotReachedIsSaidByBothSides() throws IOException {
        try (Life life = new Life(temp, NOBODY)) {
            Courier courier = paidWithBackups(life, 30, 30);
            ChannelId channel = life.channel(courier);
            life.isAway = true;
            life.bob.channels.disconnected(Courier.HERE);
            courier.until(
                    "the payee's word",
                    () -> !courier.heard(News.LedgerSilent.class).isEmpty());
            assertThat(Bank.wait(life.ann.channels.topUp(channel, Amount.grains(5))))
                    .isEqualTo(Done.begun());
            courier.until(
                    "the payer's word",
                    () -> courier.heard(News.LedgerSilent.class).size() > 1);
            assertThat(courier.heard(News.LedgerSilent.class))
                    .containsOnly(new News.LedgerSilent(channel, "it is not reached"));
        }
    }

    @Test
    void aPayersOlderBackupIsProvenByItsOwnVoucherAndReported() throws IOException {
        liveUntilBackup(30, 110);
        restore(Party.ANN, "ann");
        try (Life life = restored("ann.new", "bob")) {
            Courier courier = life.courier();
            ChannelId channel = life.channel(courier);
            courier.show(channel);
            courier.until(
                    "that the store is too old",
                    () -> !courier.heard(News.Frozen.class).isEmpty());
            assertThat(courier.heard(News.Frozen.class).get(0).fault())
                    .isInstanceOfSatisfying(ChannelFault.StoreTooOld.class, it -> {
                        assertThat(it.shown()).isEqualTo(Amount.grains(110));
                        assertThat(it.mark().grains()).isBetween(30L, 109L);
                    });
            assertThat(life.ann.paying().orElseThrow().row().spent().grains()).isEqualTo(110);
            life.bob.channels.close(channel);
            life.expire(courier);
            assertBooks(life, 110);
        }
    }

    @Test
    void aPayeeThatHidesWhatItHoldsFromAnOlderBackupGetsNoMoreThanWasSigned() throws IOException {
        liveUntilBackup(30, 110);
        restore(Party.ANN, "ann");
        try (Life life = restored("ann.new", "bob")) {
            Courier courier = life.courier();
            ChannelId channel = life.channel(courier);
            life.ann.channels.accepted(channel, Amount.ZERO, Optional.empty());
            life.bob.channels.close(channel);
            life.expire(courier);
            assertBooks(life, 110);
            assertThat(life.ann.paying().map(it -> it.row().spent().grains()).orElse(110L))
                    .isEqualTo(110);
        }
    }

    static Life unwatched(Path folder) {
        return new Life(folder, NOBODY);
    }

    private Life restored(String anns, String bobs) {
        return new Life(temp, NOBODY, anns, bobs, Clock.NOON);
    }

    /** Pays, makes backups, pays more of which they know nothing, and dies. */
    private void liveUntilBackup(long before, long after) throws IOException {
        Life life = new Life(temp, NOBODY);
        paidWithBackups(life, before, after);
        life.die();
    }

    private Courier paidWithBackups(Life life, long before, long after) {
        Courier courier = life.courier();
        ChannelId channel = life.channel(courier);
        courier.show(channel);
        courier.until("an accept", () -> !courier.heard(News.Accept.class).isEmpty());
        life.pay(courier, channel, before);
        courier.until("that it is quiet", () -> held(life) == before);
        backUp(life.ann, Party.ANN, "ann");
        backUp(life.bob, Party.BOB, "bob");
        if (after > before) {
            life.pay(courier, channel, after);
        }
        return courier;
    }

    private void backUp(Party party, Party.Who who, String name) {
        if (Backups.start(party.store, file(who, name), () -> Clock.NOON) instanceof BackupStarted.Running running) {
            try (Backups backups = running.backups()) {
                assertThat(backups.trouble()).isEmpty();
            }
        }
        assertThat(file(who, name).read()).isInstanceOf(Reading.Read.class);
    }

    private BackupFile file(Party.Who who, String name) {
        return new BackupFile(temp.resolve("copies").resolve(name), who.tree().working(), new SecureRandom());
    }

    private void restore(Party.Who who, String name) throws IOException {
        Reading.Read read = (Reading.Read) file(who, name).read();
        Path folder = temp.resolve(name + ".new");
        Party.ready(WalletStore.restore(folder, who.owner(), read.contents(), Clock.NOON))
                .close();
    }

    private static long held(Life life) {
        return life.bob.earning().map(it -> it.row().highest().grains()).orElse(0L);
    }

    private static void assertBooks(Life life, long earned) {
        assertThat(life.bank.balance(life.earner.payee())).isEqualTo(earned);
        assertThat(life.bank.balance(Party.ANN.account())).isEqualTo(Life.GRANTED - earned);
        life.ann.paying().ifPresent(it -> {
            assertThat(it.row().status()).isEqualTo(PayerRow.Status.ENDED);
            assertThat(it.row().spent().grains()).isEqualTo(earned);
        });
    }
}
