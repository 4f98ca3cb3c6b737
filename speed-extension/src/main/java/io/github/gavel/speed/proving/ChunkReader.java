package io.github.gavel.speed.proving;

import io.github.gavel.bencode.BString;
import io.github.gavel.economy.delivery.Layout;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.possession.Chunks;
import io.github.gavel.engine.overlay.Controls;
import io.github.gavel.engine.wire.Block;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Chunks of a torrent that is here, of which pieces know nothing, read from the disk. */
public final class ChunkReader {
    /** More are not read at once: whoever asks then gets nothing. */
    static final int MOST = 64;

    private final Controls controls;
    private final Layout layout;
    private final Chunks chunks;
    private final Map<Block, List<Order>> waiting = new HashMap<>();

    public ChunkReader(Controls controls, Layout layout) {
        this.controls = controls;
        this.layout = layout;
        this.chunks = new Chunks(layout.totalBytes());
    }

    /** Chunks that somebody waits for. */
    private static final class Order {
        final List<List<Block>> parts;
        final Map<Block, BString> come = new LinkedHashMap<>();
        final Consumer<Optional<List<Octets>>> then;

        Order(List<List<Block>> parts, Consumer<Optional<List<Octets>>> then) {
            this.parts = parts;
            this.then = then;
        }

        List<Block> blocks() {
            return parts.stream().flatMap(List::stream).distinct().toList();
        }

        List<Octets> chunks() {
            return parts.stream().map(this::chunk).toList();
        }

        private Octets chunk(List<Block> blocks) {
            return Octets.concat(blocks.stream()
                    .map(block -> Octets.of(
                            Optional.ofNullable(come.get(block)).orElseThrow().toBytes()))
                    .toArray(Octets[]::new));
        }
    }

    /** Tells them in this order, or nothing if any is not here. */
    public void read(List<Long> numbers, Consumer<Optional<List<Octets>>> then) {
        if (waiting.size() >= MOST || !numbers.stream().allMatch(chunks::contains)) {
            then.accept(Optional.empty());
            return;
        }
        Order order = new Order(numbers.stream().map(this::blocks).toList(), then);
        for (Block block : order.blocks()) {
            List<Order> orders = waiting.computeIfAbsent(block, same -> new ArrayList<>());
            orders.add(order);
            if (orders.size() == 1) {
                controls.read(block);
            }
        }
    }

    private List<Block> blocks(long number) {
        List<Block> blocks = new ArrayList<>();
        long at = chunks.offsetOf(number);
        long end = at + chunks.lengthOf(number);
        while (at < end) {
            int piece = (int) (at / layout.pieceBytes());
            int offset = (int) (at % layout.pieceBytes());
            int length = (int) Math.min(end - at, layout.length(piece) - offset);
            blocks.add(new Block(piece, offset, length));
            at += length;
        }
        return blocks;
    }

    /** A block was read, or cannot be. */
    public void came(Block block, Optional<BString> bytes) {
        List<Order> orders = Optional.ofNullable(waiting.remove(block)).orElse(List.of());
        for (Order order : orders) {
            if (bytes.isPresent()) {
                order.come.put(block, bytes.get());
                if (order.come.size() == order.blocks().size()) {
                    order.then.accept(Optional.of(order.chunks()));
                }
            } else {
                waiting.values().forEach(others -> others.remove(order));
                order.then.accept(Optional.empty());
            }
        }
    }
}
