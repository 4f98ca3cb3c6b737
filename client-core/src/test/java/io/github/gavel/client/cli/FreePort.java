package io.github.gavel.client.cli;

import java.io.IOException;
import java.net.ServerSocket;

/** Where somebody can listen who has not begun yet. */
final class FreePort {
    private FreePort() {}

    static int any() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
