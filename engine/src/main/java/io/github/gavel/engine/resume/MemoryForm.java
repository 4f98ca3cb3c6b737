package io.github.gavel.engine.resume;

import io.github.gavel.bencode.BDictionary;
import io.github.gavel.bencode.BInteger;
import io.github.gavel.bencode.BList;
import io.github.gavel.bencode.BString;
import io.github.gavel.bencode.BValue;
import io.github.gavel.bencode.Bencode;
import io.github.gavel.bencode.Decoding;
import io.github.gavel.bencode.Form;
import io.github.gavel.bencode.Limits;
import io.github.gavel.engine.disk.Stamp;
import io.github.gavel.engine.metainfo.InfoHash;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;

/** How a memory is written: bencoded, with a check sum over it, since a flipped bit is a piece that is not there. */
final class MemoryForm {
    private static final long VERSION = 1;
    private static final Limits LIMITS = new Limits(32 << 20, 500_000, 8);
    private static final Stamp ABSENT = new Stamp(-1, -1);

    private MemoryForm() {}

    static byte[] encode(Memory memory) {
        BString body = BString.of(Bencode.encode(BDictionary.of(body(memory))));
        return Bencode.encode(BDictionary.of(
                Map.of("memory", body, "sum", new BInteger(sum(body)), "version", new BInteger(VERSION))));
    }

    private static Map<String, BValue> body(Memory memory) {
        Particulars particulars = memory.particulars();
        Map<String, BValue> body = new TreeMap<>();
        body.put("infohash", BString.of(memory.infoHash().toBytes()));
        body.put("generation", new BInteger(memory.generation()));
        body.put("folder", BString.of(particulars.folder()));
        body.put("priorities", octets(particulars.priorities()));
        body.put("sequential", new BInteger(particulars.sequential() ? 1 : 0));
        body.put("uploaded", new BInteger(particulars.uploaded()));
        body.put("downloaded", new BInteger(particulars.downloaded()));
        body.put("added", new BInteger(particulars.added().getEpochSecond()));
        particulars.completed().ifPresent(at -> body.put("completed", new BInteger(at.getEpochSecond())));
        body.put("paused", new BInteger(particulars.paused() ? 1 : 0));
        memory.holdings().ifPresent(holdings -> {
            body.put("pieces", new BInteger(holdings.pieces()));
            body.put("have", BString.of(holdings.have().toByteArray()));
            body.put("stamps", stamps(holdings.stamps()));
            body.put("partials", partials(holdings.partials()));
        });
        return body;
    }

    private static BString octets(List<Integer> priorities) {
        ByteBuffer octets = ByteBuffer.allocate(priorities.size());
        priorities.forEach(priority -> octets.put(priority.byteValue()));
        return BString.of(octets.array());
    }

    private static BString stamps(List<Optional<Stamp>> stamps) {
        ByteBuffer octets = ByteBuffer.allocate(stamps.size() * 2 * Long.BYTES);
        for (Optional<Stamp> stamp : stamps) {
            octets.putLong(stamp.orElse(ABSENT).size())
                    .putLong(stamp.orElse(ABSENT).modified());
        }
        return BString.of(octets.array());
    }

    private static BList partials(List<Partial> partials) {
        List<BValue> values = new ArrayList<>();
        for (Partial partial : partials) {
            values.add(new BInteger(partial.piece()));
            values.add(BString.of(partial.blocks().toByteArray()));
        }
        return BList.of(values);
    }

    /** Empty if that is no memory, or not any more. */
    static Optional<Memory> decode(byte[] bytes) {
        try {
            BDictionary outer = dictionary(bytes);
            BString body = outer.string("memory").orElseThrow();
            if (outer.integer("version").orElseThrow() != VERSION
                    || outer.integer("sum").orElseThrow() != sum(body)) {
                return Optional.empty();
            }
            return Optional.of(memory(dictionary(body.toBytes())));
        } catch (NoSuchElementException | IllegalArgumentException | ArithmeticException | DateTimeException foreign) {
            return Optional.empty();
        }
    }

    private static BDictionary dictionary(byte[] bytes) {
        if (Bencode.decode(bytes, LIMITS, Form.CANONICAL) instanceof Decoding.Decoded decoded
                && decoded.value() instanceof BDictionary dictionary) {
            return dictionary;
        }
        throw new NoSuchElementException("no dictionary");
    }

    private static Memory memory(BDictionary body) {
        List<Integer> priorities = new ArrayList<>();
        for (byte priority : body.string("priorities").orElseThrow().toBytes()) {
            priorities.add((int) priority);
        }
        Particulars particulars = new Particulars(
                body.string("folder").flatMap(BString::text).orElseThrow(),
                priorities,
                body.integer("sequential").orElse(0) == 1,
                body.integer("uploaded").orElseThrow(),
                body.integer("downloaded").orElseThrow(),
                Instant.ofEpochSecond(body.integer("added").orElseThrow()),
                body.integer("completed").stream()
                        .mapToObj(Instant::ofEpochSecond)
                        .findFirst(),
                body.integer("paused").orElseThrow() == 1);
        return new Memory(
                InfoHash.of(body.string("infohash").orElseThrow().toBytes()),
                body.integer("generation").orElseThrow(),
                particulars,
                body.get("pieces").map(known -> holdings(body)));
    }

    private static Holdings holdings(BDictionary body) {
        ByteBuffer octets = body.string("stamps").orElseThrow().asBuffer();
        List<Optional<Stamp>> stamps = new ArrayList<>();
        while (octets.remaining() >= 2 * Long.BYTES) {
            stamps.add(
                    Optional.of(new Stamp(octets.getLong(), octets.getLong())).filter(there -> !there.equals(ABSENT)));
        }
        List<Partial> partials = new ArrayList<>();
        List<BValue> values = body.list("partials").orElseThrow().values();
        for (int i = 0; i + 1 < values.size(); i += 2) {
            if (values.get(i) instanceof BInteger piece && values.get(i + 1) instanceof BString blocks) {
                partials.add(new Partial(Math.toIntExact(piece.value()), BitSet.valueOf(blocks.toBytes())));
            }
        }
        return new Holdings(
                Math.toIntExact(body.integer("pieces").orElseThrow()),
                BitSet.valueOf(body.string("have").orElseThrow().toBytes()),
                stamps,
                partials);
    }

    private static long sum(BString body) {
        CRC32 sum = new CRC32();
        sum.update(body.toBytes());
        return sum.getValue();
    }
}
