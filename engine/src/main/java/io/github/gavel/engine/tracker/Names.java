package io.github.gavel.engine.tracker;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Looks up names. It may take its time. */
@FunctionalInterface
interface Names {
    List<InetAddress> addresses(String name) throws UnknownHostException;

    static Names ofTheSystem() {
        return name -> List.of(InetAddress.getAllByName(name));
    }
}
