package io.github.gavel.client.library;

import io.github.gavel.bencode.BDictionary;
import io.github.gavel.bencode.BInteger;
import io.github.gavel.bencode.BString;
import io.github.gavel.bencode.BValue;
import io.github.gavel.economy.autobid.Fixed;
import io.github.gavel.economy.autobid.Market;
import io.github.gavel.economy.autobid.Simple;
import io.github.gavel.economy.autobid.Strategy;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.money.Share;
import io.github.gavel.economy.reserve.ReserveCurve;
import io.github.gavel.economy.reserve.ReserveRule;
import io.github.gavel.economy.slots.Requote;
import io.github.gavel.economy.slots.SlotPolicy;
import io.github.gavel.speed.market.Wish;
import io.github.gavel.speed.providing.EarningRules;
import io.github.gavel.speed.requesting.SpendingRules;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/** How it is written down what a torrent spends and earns. */
final class WishForm {
    private static final String EARNS = "earns";
    private static final String SPENDS = "spends";

    private WishForm() {}

    static BDictionary write(Wish wish) {
        Map<String, BValue> parts = new HashMap<>();
        wish.spends().ifPresent(rules -> parts.put(SPENDS, write(rules)));
        wish.earns().ifPresent(rules -> parts.put(EARNS, write(rules)));
        return BDictionary.of(parts);
    }

    static Wish read(BDictionary from) {
        return new Wish(
                from.dictionary(SPENDS).map(WishForm::spending),
                from.dictionary(EARNS).map(WishForm::earning));
    }

    private static BDictionary write(SpendingRules rules) {
        Map<String, BValue> parts = new HashMap<>();
        parts.put("budget", new BInteger(rules.budget().grains()));
        parts.put("maximum", new BInteger(rules.maximum().grainsPerGib()));
        if (rules.strategy() instanceof Fixed fixed) {
            parts.put("rate", new BInteger(fixed.rate().grainsPerGib()));
        } else if (rules.strategy() instanceof Simple simple) {
            parts.put("share", new BInteger(simple.spendingRate().millionths()));
        }
        return BDictionary.of(parts);
    }

    private static SpendingRules spending(BDictionary from) {
        return new SpendingRules(
                strategy(from), Amount.grains(number(from, "budget")), Rate.perGib(number(from, "maximum")));
    }

    private static Strategy strategy(BDictionary from) {
        if (from.get("rate").isPresent()) {
            return new Fixed(Rate.perGib(number(from, "rate")));
        }
        return from.get("share").isPresent() ? new Simple(share(from, "share")) : new Market();
    }

    private static BDictionary write(EarningRules rules) {
        Map<String, BValue> parts = new HashMap<>();
        parts.put("curve", BString.of(rules.reserve().curve().name()));
        parts.put("top", new BInteger(rules.reserve().top().millionths()));
        parts.put("floor", new BInteger(rules.reserve().floor().grainsPerGib()));
        parts.put("cap", new BInteger(rules.reserve().cap().grainsPerGib()));
        rules.reference().ifPresent(rate -> parts.put("reference", new BInteger(rate.grainsPerGib())));
        parts.put("policy", BString.of(rules.policy().name()));
        parts.put("slots", new BInteger(rules.slots()));
        rules.capacity().ifPresent(capacity -> parts.put("capacity", new BInteger(capacity)));
        parts.put("requote", BString.of(rules.requote().name()));
        parts.put("life", new BInteger(rules.smallestLife().toMillis()));
        return BDictionary.of(parts);
    }

    private static EarningRules earning(BDictionary from) {
        return new EarningRules(
                new ReserveRule(
                        ReserveCurve.valueOf(text(from, "curve")),
                        share(from, "top"),
                        Rate.perGib(number(from, "floor")),
                        Rate.perGib(number(from, "cap"))),
                from.integer("reference").stream().mapToObj(Rate::perGib).findFirst(),
                SlotPolicy.valueOf(text(from, "policy")),
                Math.toIntExact(number(from, "slots")),
                from.get("capacity").isPresent() ? OptionalLong.of(number(from, "capacity")) : OptionalLong.empty(),
                Requote.valueOf(text(from, "requote")),
                Duration.ofMillis(number(from, "life")));
    }

    private static Share share(BDictionary from, String key) {
        return new Share(Math.toIntExact(number(from, key)));
    }

    private static long number(BDictionary from, String key) {
        return from.integer(key).orElseThrow();
    }

    private static String text(BDictionary from, String key) {
        return from.string(key).flatMap(BString::text).orElseThrow();
    }
}
