package io.github.gavel.ledger.form;

import io.github.gavel.economy.channel.LedgerWord;
import io.github.gavel.economy.ledger.Account;
import io.github.gavel.economy.ledger.Delegation;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.ledger.json.BadForm;
import io.github.gavel.ledger.json.Form;
import io.github.gavel.ledger.json.FormReader;
import io.github.gavel.ledger.json.FormWriter;
import io.github.gavel.ledger.port.Head;
import java.time.LocalDate;
import java.util.Optional;

/** What a ledger answers to questions. */
public final class ReadingForm {
    public static final Form<Account> ACCOUNT = new Form<>(
            (w, it) -> w.account("account", it.id())
                    .amount("balance", it.balance())
                    .flag("faucetUsed", it.faucetUsed()),
            r -> new Account(r.account("account"), r.amount("balance"), r.flag("faucetUsed")));

    public static final Form<LedgerTime> TIME = new Form<>((w, it) -> w.time("time", it), r -> r.time("time"));

    public static final Form<Head> HEAD = new Form<>(
            (w, it) -> w.number("sequence", it.sequence())
                    .octets("hash", it.hash())
                    .time("time", it.time()),
            r -> new Head(r.number("sequence"), r.octets("hash", 32), r.time("time")));

    /** An object with nothing in it where the channel is not known. */
    public static final Form<Optional<LedgerWord>> CHANNEL = optional("word", WordForm.FORM);

    /** An object with nothing in it where there never was one. */
    public static final Form<Optional<Delegation>> LICENCE =
            optional("licence", new Form<>(ReadingForm::writeLicence, ReadingForm::readLicence));

    private ReadingForm() {}

    private static <T> Form<Optional<T>> optional(String key, Form<T> form) {
        return new Form<>(
                (w, value) -> value.ifPresent(it -> w.nested(key, form.written(it))),
                r -> r.has(key) ? Optional.of(form.read(r, key)) : Optional.empty());
    }

    private static void writeLicence(FormWriter fields, Delegation licence) {
        fields.account("main", licence.main())
                .account("agent", licence.agent())
                .amount("perChannel", licence.limits().perChannel())
                .amount("perDay", licence.limits().perDay())
                .amount("total", licence.limits().total())
                .time("expiry", licence.limits().expiry())
                .flag("revoked", licence.revoked())
                .amount("lockedInAll", licence.lockedInAll())
                .number("day", licence.day().toEpochDay())
                .amount("lockedThatDay", licence.lockedThatDay());
    }

    private static Delegation readLicence(FormReader fields) throws BadForm {
        return new Delegation(
                fields.account("main"),
                fields.account("agent"),
                MandateForm.limits(fields),
                fields.flag("revoked"),
                fields.amount("lockedInAll"),
                LocalDate.ofEpochDay(fields.number("day", Integer.MAX_VALUE)),
                fields.amount("lockedThatDay"));
    }
}
