package io.github.gavel.wallet.store;

import io.github.gavel.economy.channel.PayeeRow;
import io.github.gavel.economy.channel.PayerRow;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.ledger.deed.ByteReader;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads all rows and believes none that is not sealed. */
record Loading(Source rows, LedgerTime now, Damages damages) {
    /** If the number of the next channel is lost, so many are left out rather than one used twice. */
    private static final long LEFT_OUT = 1_000;

    Loaded load() throws SQLException {
        List<PayerRow> payers = sift(Table.PAYER, PayerForm::open);
        List<PayeeRow> payees = sift(Table.PAYEE, PayeeForm::open);
        List<Earner> earners = sift(Table.EARNER, Forms::earner);
        List<Sending> sendings = sift(Table.SENDING, Forms::sending);
        long next = nextNonce(payers);
        boolean isRestored = setting(Setting.RESTORED, ByteReader::number).isPresent();
        return new Loaded(
                payers,
                payees,
                earners,
                sendings,
                TallyForm.read(rows.all(Table.SPENT), now, damages),
                next,
                isRestored,
                damages.found());
    }

    private long nextNonce(List<PayerRow> payers) throws SQLException {
        int before = damages.found().size();
        Optional<Long> kept = setting(Setting.NEXT_NONCE, ByteReader::number);
        boolean isLost = damages.found().size() > before;
        long known =
                payers.stream().mapToLong(it -> it.intent().nonce() + 1).max().orElse(0);
        return isLost ? known + LEFT_OUT : Math.max(known, kept.orElse(0L));
    }

    <T> Optional<T> setting(Setting setting, Function<ByteReader, T> reading) throws SQLException {
        for (Row row : rows.all(Table.SETTING)) {
            if (row.key().equals(setting.key())) {
                return damages.sift(Table.SETTING, row, Seal.open(Table.SETTING, row, reading));
            }
        }
        return Optional.empty();
    }

    private <T> List<T> sift(Table table, Function<Row, Seal.Opened<T>> opening) throws SQLException {
        List<T> values = new ArrayList<>();
        for (Row row : rows.all(table)) {
            damages.sift(table, row, opening.apply(row)).ifPresent(values::add);
        }
        return values;
    }
}
