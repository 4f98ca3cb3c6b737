package io.github.gavel.client.memory;

import io.github.gavel.bencode.BDictionary;
import io.github.gavel.bencode.BInteger;
import io.github.gavel.bencode.BList;
import io.github.gavel.bencode.BString;
import io.github.gavel.bencode.BValue;
import io.github.gavel.bencode.Bencode;
import io.github.gavel.bencode.Decoding;
import io.github.gavel.bencode.Form;
import io.github.gavel.bencode.Limits;
import io.github.gavel.economy.channel.Openings;
import io.github.gavel.economy.identity.AddressBlock;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.LedgerId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.identity.PayerTag;
import io.github.gavel.economy.strikes.Culprit;
import io.github.gavel.economy.strikes.Incident;
import io.github.gavel.economy.strikes.Strikes;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.speed.providing.Seeding;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/** How it is written down. */
final class RememberedForm {
    private static final long FORM = 1;
    private static final String IPV4 = "4";
    private static final String IPV6 = "6";

    private RememberedForm() {}

    static byte[] write(Remembered what) {
        return Bencode.encode(BDictionary.of(Map.of(
                "form", new BInteger(FORM),
                "strikes", list(what.strikes().incidents(), RememberedForm::written),
                "openings", list(what.openings().unproven(), RememberedForm::written),
                "seedings", list(List.copyOf(what.seedings().entrySet()), RememberedForm::written))));
    }

    /** Empty if it is nothing that was written here. */
    static Optional<Remembered> read(byte[] bytes) {
        Decoding decoding = Bencode.decode(bytes, Limits.TORRENT, Form.CANONICAL);
        if (!(decoding instanceof Decoding.Decoded decoded && decoded.value() instanceof BDictionary all)) {
            return Optional.empty();
        }
        try {
            return all.integer("form").orElseThrow() == FORM ? Optional.of(remembered(all)) : Optional.empty();
        } catch (NoSuchElementException | IllegalArgumentException otherwise) {
            return Optional.empty();
        }
    }

    private static Remembered remembered(BDictionary all) {
        Map<InfoHash, Seeding> seedings = new LinkedHashMap<>();
        items(all, "seedings").forEach(it -> seedings.put(new InfoHash(octets(it, "t")), seeding(it)));
        return new Remembered(
                Strikes.restored(items(all, "strikes").stream()
                        .map(RememberedForm::incident)
                        .toList()),
                new Openings(items(all, "openings").stream()
                        .map(RememberedForm::opening)
                        .toList()),
                seedings);
    }

    private static BValue written(Incident incident) {
        return BDictionary.of(Map.of(
                "a", time(incident.at()),
                "c", new BInteger(incident.counts() ? 1 : 0),
                "w", list(List.copyOf(incident.culprits()), RememberedForm::written)));
    }

    private static Incident incident(BDictionary from) {
        HashSet<Culprit> culprits = new HashSet<>();
        items(from, "w").forEach(it -> culprits.add(culprit(it)));
        return new Incident(culprits, time(from), from.integer("c").orElseThrow() == 1, Optional.empty());
    }

    private static BValue written(Culprit culprit) {
        return culprit instanceof Culprit.Customer customer
                ? BDictionary.of(Map.of(
                        "l", string(customer.ledger().octets()),
                        "t", string(customer.tag().octets())))
                : written(((Culprit.Neighbours) culprit).block());
    }

    private static Culprit culprit(BDictionary from) {
        return from.get("t").isPresent()
                ? new Culprit.Customer(new LedgerId(octets(from, "l")), new PayerTag(octets(from, "t")))
                : new Culprit.Neighbours(block(from));
    }

    private static BValue written(AddressBlock block) {
        return BDictionary.of(Map.of(
                "k", BString.of(block.kind() == AddressBlock.Kind.IPV4 ? IPV4 : IPV6),
                "o", new BInteger(block.port()),
                "p", new BInteger(block.prefix())));
    }

    private static AddressBlock block(BDictionary from) {
        boolean isShort = from.string("k").orElseThrow().equals(BString.of(IPV4));
        return new AddressBlock(
                isShort ? AddressBlock.Kind.IPV4 : AddressBlock.Kind.IPV6,
                from.integer("p").orElseThrow(),
                (int) Math.max(-1, Math.min(Integer.MAX_VALUE, from.integer("o").orElseThrow())));
    }

    private static BValue written(Openings.Opening opening) {
        return BDictionary.of(Map.of(
                "a", time(opening.at()),
                "c", string(opening.channel().octets()),
                "p", written(opening.payee())));
    }

    private static Openings.Opening opening(BDictionary from) {
        return new Openings.Opening(
                new ChannelId(octets(from, "c")), block(from.dictionary("p").orElseThrow()), time(from));
    }

    private static BValue written(Map.Entry<InfoHash, Seeding> entry) {
        return BDictionary.of(Map.of(
                "c", millis(entry.getValue().sinceCompletion()),
                "p", millis(entry.getValue().sinceProof()),
                "t", string(entry.getKey().octets())));
    }

    private static Seeding seeding(BDictionary from) {
        return new Seeding(duration(from, "c"), duration(from, "p"));
    }

    private static BInteger millis(Duration duration) {
        return new BInteger(duration.toMillis());
    }

    private static Duration duration(BDictionary from, String key) {
        long millis = from.integer(key).orElseThrow();
        if (millis < 0 || millis > Duration.ofNanos(Long.MAX_VALUE).toMillis()) {
            throw new IllegalArgumentException(millis + " ms: nothing lasted so long");
        }
        return Duration.ofMillis(millis);
    }

    private static BInteger time(LedgerTime at) {
        return new BInteger(at.epochMillis());
    }

    private static LedgerTime time(BDictionary from) {
        return new LedgerTime(from.integer("a").orElseThrow());
    }

    private static BString string(Octets octets) {
        return BString.of(octets.toBytes());
    }

    private static Octets octets(BDictionary from, String key) {
        return Octets.of(from.string(key).orElseThrow().toBytes());
    }

    private static <T> BList list(List<T> what, Function<T, BValue> written) {
        return BList.of(what.stream().map(written).toList());
    }

    private static List<BDictionary> items(BDictionary from, String key) {
        return from.list(key).orElseThrow().values().stream()
                .map(it -> it instanceof BDictionary item ? Optional.of(item) : Optional.<BDictionary>empty())
                .map(Optional::orElseThrow)
                .toList();
    }
}
