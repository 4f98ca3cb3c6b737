package io.github.gavel.client.cli.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Where somebody can be called who has not begun yet. */
final class Ports {
    private Ports() {}

    static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
