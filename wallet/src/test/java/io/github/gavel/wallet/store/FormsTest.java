package io.github.gavel.wallet.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.channel.PayeeRow;
import io.github.gavel.economy.channel.PayerRow;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.ledger.CommandId;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.fixtures.Seeds;
import io.github.gavel.signing.struct.Mandate;
import io.github.gavel.signing.struct.Nonce;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class FormsTest {
    @Test
    void rowsComeBackAsTheyWere() {
        Seeds.forEach(500, random -> {
            PayerRow payer = new Samples(random).payer();
            PayeeRow payee = new Samples(random).payee();
            assertThat(PayerForm.open(PayerForm.write(payer))).isEqualTo(new Seal.Opened.Whole<>(payer));
            assertThat(PayeeForm.open(PayeeForm.write(payee))).isEqualTo(new Seal.Opened.Whole<>(payee));
        });
    }

    @Test
    void entriesEarnersAndSendingsComeBackAsTheyWere() {
        for (HistoryEntry.Kind kind : HistoryEntry.Kind.values()) {
            HistoryEntry entry = new HistoryEntry(
                    Samples.NOON, kind, Optional.of(Samples.channel(3)), Samples.account(4), Amount.MAX);
            assertThat(Forms.entry(Forms.entry(17, entry))).isEqualTo(new Seal.Opened.Whole<>(entry));
        }
        Earner earner = new Earner(5, Samples.torrent(1), Samples.account(2), Samples.account(3));
        assertThat(Forms.earner(Forms.earner(earner))).isEqualTo(new Seal.Opened.Whole<>(earner));
        Sending sending = new Sending(
                new CommandId(Samples.numbered(32, 6)),
                Samples.NOON,
                new Mandate.Transfer(
                        new Nonce(Samples.numbered(32, 7)), Samples.account(1), Samples.account(2), Amount.MAX),
                Samples.signature(8));
        assertThat(Forms.sending(Forms.sending(sending))).isEqualTo(new Seal.Opened.Whole<>(sending));
    }

    @Test
    void everyBitThatFlipsIsFound() {
        Row row = PayerForm.write(Samples.open(1, 2, 3, 4));
        byte[] bytes = row.sealed().toBytes();
        for (int bit = 0; bit < bytes.length * Byte.SIZE; bit++) {
            byte[] flipped = bytes.clone();
            flipped[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            assertThat(PayerForm.open(new Row(row.key(), Octets.of(flipped))))
                    .as("bit %d", bit)
                    .isEqualTo(new Seal.Opened.Broken<>("its checksum is not that of its bytes"));
        }
    }

    @Test
    void aRowUnderAnotherKeyIsNotThatRow() {
        Row row = PayeeForm.write(Samples.earning(1, 5, 2));
        Row moved = new Row(Samples.channel(99).octets(), row.sealed());
        assertThat(PayeeForm.open(moved)).isInstanceOf(Seal.Opened.Broken.class);
    }

    @Test
    void aPayersRowIsNoPayees() {
        Row row = PayerForm.write(Samples.open(1, 2, 3, 4));
        assertThat(PayeeForm.open(row)).isInstanceOf(Seal.Opened.Broken.class);
    }

    @Test
    void sealedNonsenseIsNoRow() {
        List<Function<byte[], Seal.Opened<?>>> forms = List.of(
                fields ->
                        PayerForm.open(Seal.seal(Table.PAYER, Samples.channel(1).octets(), fields)),
                fields ->
                        PayeeForm.open(Seal.seal(Table.PAYEE, Samples.channel(1).octets(), fields)),
                fields -> Forms.earner(Seal.seal(Table.EARNER, Octets.ofLong(1), fields)),
                fields -> Forms.entry(Seal.seal(Table.HISTORY, Octets.ofLong(1), fields)),
                fields -> Forms.sending(Seal.seal(Table.SENDING, Samples.numbered(32, 1), fields)));
        Seeds.forEach(300, random -> {
            byte[] fields = new byte[random.nextInt(600)];
            random.nextBytes(fields);
            forms.forEach(form -> assertThat(form.apply(fields)).isInstanceOf(Seal.Opened.Broken.class));
        });
    }
}
