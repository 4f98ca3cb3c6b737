package io.github.gavel.ui.words;

import io.github.gavel.ui.rows.Activity;
import io.github.gavel.ui.rows.Money;
import io.github.gavel.ui.rows.TorrentRow;

/** What lines of tables say, short for the eye and whole for the ear. */
public final class Sentences {
    private final Words words;
    private final Measures measures;
    private final Prices prices;

    public Sentences(Words words) {
        this.words = words;
        this.measures = new Measures(words);
        this.prices = new Prices(words);
    }

    /** What it does, or how long that will take. */
    public String status(TorrentRow row) {
        return row.left()
                .map(left -> words.say("row.left", measures.duration(left)))
                .orElseGet(() -> words.say(row.activity().key()));
    }

    public String money(Money money) {
        if (money instanceof Money.Pays pays) {
            return prices.perGb(pays.price());
        }
        if (money instanceof Money.Earns earns) {
            return prices.earned(earns.earned());
        }
        return words.say(
                money instanceof Money.Bids ? "money.bids" : money instanceof Money.Free ? "money.free" : "money.none");
    }

    /** One sentence for a row of the table. */
    public String spoken(TorrentRow row) {
        String doing = row.activity() == Activity.DOWNLOADING
                ? words.say(row.activity().key()) + ", " + status(row)
                : row.trouble().orElseGet(() -> status(row));
        String size = words.say("row.saidSize", measures.percent(row.permille()), measures.size(row.size()));
        return words.say("row.said", row.name(), doing, size + moved(row), spoken(row.money()));
    }

    private String moved(TorrentRow row) {
        String down = row.down() == 0 ? "" : ", " + words.say("row.saidDown", measures.speed(row.down()));
        return row.up() == 0 ? down : down + ", " + words.say("row.saidUp", measures.speed(row.up()));
    }

    private String spoken(Money money) {
        if (money instanceof Money.Pays pays) {
            return words.say("money.paysSaid", prices.perGb(pays.price()));
        }
        return money instanceof Money.Earns earns
                ? words.say("money.earnsSaid", prices.amount(earns.earned()))
                : words.say(money instanceof Money.Bids ? "money.bidsSaid" : "money.freeSaid");
    }
}
