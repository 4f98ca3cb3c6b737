package io.github.gavel.speed.pairing;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A disk: a row is asked to be written, is there some time later, and later still that is known. A crash may come
 * between any two of these.
 */
final class Store<K extends Comparable<K>, R> {
    private final World world;
    private final Party owner;
    private final String name;
    private final Map<K, R> content = new TreeMap<>();
    private final Set<K> unwritten = new HashSet<>();
    private final Set<K> unconfirmed = new HashSet<>();
    private int life;

    Store(World world, Party owner, String name) {
        this.world = world;
        this.owner = owner;
        this.name = name;
    }

    void write(K key, R row, Runnable confirm) {
        int begun = life;
        unwritten.add(key);
        if (world.isDrawn() && world.random().nextInt(60) == 0) {
            world.time().after(world.upTo(Duration.ofMillis(20)), () -> world.crash(owner));
        }
        world.time().after(world.upTo(Duration.ofMillis(15)), () -> {
            if (begun == life) {
                content.put(key, row);
                unwritten.remove(key);
                unconfirmed.add(key);
                world.time().after(world.upTo(Duration.ofMillis(5)), () -> {
                    if (begun == life) {
                        unconfirmed.remove(key);
                        confirm.run();
                    }
                });
            }
        });
    }

    Map<K, R> content() {
        return content;
    }

    void crash() {
        if (!unwritten.isEmpty()) {
            world.coverage().add("crash before a " + name + " is on disk");
        }
        if (!unconfirmed.isEmpty()) {
            world.coverage().add("crash after a " + name + " is on disk and before that is known");
        }
        life++;
        unwritten.clear();
        unconfirmed.clear();
    }
}
