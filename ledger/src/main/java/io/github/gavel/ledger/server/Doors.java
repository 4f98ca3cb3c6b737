package io.github.gavel.ledger.server;

import io.github.gavel.economy.identity.AddressBlock;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SocketChannel;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.io.SelectorManager;

/** Lets so many connections in and closes more at once: in all, and of one address block. */
final class Doors implements SelectorManager.AcceptListener {
    private final Caps caps;
    private final Map<SelectableChannel, AddressBlock> open = new HashMap<>();
    private final Map<AddressBlock, Integer> ofOne = new HashMap<>();

    Doors(Caps caps) {
        this.caps = caps;
    }

    @Override
    public void onAccepting(SelectableChannel channel) {
        Optional<AddressBlock> block = block(channel);
        if (block.isEmpty() || !lets(channel, block.get())) {
            close(channel);
        }
    }

    @Override
    public void onAcceptFailed(SelectableChannel channel, Throwable cause) {
        forget(channel);
    }

    @Override
    public void onClosed(SelectableChannel channel) {
        forget(channel);
    }

    /** Whether there is room for one more of that block; then it is inside until it is closed. */
    synchronized boolean lets(SelectableChannel channel, AddressBlock block) {
        int before = ofOne.getOrDefault(block, 0);
        if (open.size() >= caps.connections() || before >= caps.connectionsOfOne()) {
            return false;
        }
        open.put(channel, block);
        ofOne.put(block, before + 1);
        return true;
    }

    private synchronized void forget(SelectableChannel channel) {
        AddressBlock block = open.remove(channel);
        if (block != null) {
            ofOne.computeIfPresent(block, (key, count) -> count > 1 ? count - 1 : null);
        }
    }

    private static Optional<AddressBlock> block(SelectableChannel channel) {
        try {
            return channel instanceof SocketChannel socket
                            && socket.getRemoteAddress() instanceof InetSocketAddress address
                    ? Optional.of(AddressBlock.of(address.getAddress(), address.getPort()))
                    : Optional.empty();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private static void close(SelectableChannel channel) {
        try {
            channel.close();
        } catch (IOException closedAnyway) {
            // Whoever it was is gone.
        }
    }
}
