package io.github.gavel.client.cli.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.gavel.client.json.BadInput;
import io.github.gavel.client.json.Fields;
import io.github.gavel.client.json.JsonSource;
import io.github.gavel.client.json.Value;
import io.github.gavel.client.json.Whole;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a process said of its transfer, in one line of JSON. */
public record Report(long wanted, long lacking, long perSecond, Optional<Sells> sells, Optional<Buys> buys) {
    private static final Whole BYTES = new Whole("bytes are a whole number", 0, Long.MAX_VALUE);

    /**
     * What it sells.
     *
     * @param slots what each peer has
     */
    public record Sells(Rate reserve, Amount earned, List<String> slots) {}

    /**
     * What it buys.
     *
     * @param from how many sell
     */
    public record Buys(Amount spent, int from) {}

    static Report read(String line) throws BadInput {
        JsonSource source = JsonSource.of(new ByteArrayInputStream(line.getBytes(UTF_8)));
        Map<String, Value> members = new HashMap<>();
        Optional<Sells> sells = Optional.empty();
        Optional<Buys> buys = Optional.empty();
        source.beginDocument();
        for (Optional<String> key = source.nextKey(); key.isPresent(); key = source.nextKey()) {
            if (key.get().equals("sells")) {
                sells = Optional.of(sells(source));
            } else if (key.get().equals("buys")) {
                buys = Optional.of(buys(source));
            } else {
                members.put(key.get(), source.value(0));
            }
        }
        Fields fields = Fields.of("", members);
        return new Report(
                fields.whole("wanted", BYTES, 0),
                fields.whole("lacking", BYTES, 0),
                fields.whole("receivedPerSecond", BYTES, 0),
                sells,
                buys);
    }

    private static Sells sells(JsonSource source) throws BadInput {
        List<String> slots = new ArrayList<>();
        Fields fields = withItems(source, "peers", peer -> slots.add(peer.text("slot")));
        return new Sells(Rate.perGib(grains(fields, "reserve")), Amount.grains(grains(fields, "earned")), slots);
    }

    private static Buys buys(JsonSource source) throws BadInput {
        List<Fields> sellers = new ArrayList<>();
        Fields fields = withItems(source, "sellers", sellers::add);
        int from = 0;
        for (Fields seller : sellers) {
            from += seller.truth("serves", false) && grains(seller, "rate") > 0 ? 1 : 0;
        }
        return new Buys(Amount.grains(grains(fields, "spent")), from);
    }

    private interface Item {
        void read(Fields fields) throws BadInput;
    }

    /** The members of an object, of whose lists one is read item by item. */
    private static Fields withItems(JsonSource source, String list, Item item) throws BadInput {
        Map<String, Value> members = new HashMap<>();
        for (Optional<String> key = source.nextKey(); key.isPresent(); key = source.nextKey()) {
            if (key.get().equals(list) && source.beginsList()) {
                while (source.nextItem()) {
                    item.read(Fields.of("", ((Value.Members) source.value(1)).members()));
                }
            } else {
                members.put(key.get(), source.value(0));
            }
        }
        return Fields.of("", members);
    }

    /** Amounts are texts, because they may be larger than the numbers of some programs. */
    private static long grains(Fields fields, String key) throws BadInput {
        return Long.parseLong(fields.text(key));
    }
}
