package io.github.gavel.benchmarks.peers;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** Stands between two programs: calls one for everybody who calls it, and passes on later what it hears. */
public final class Relay implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("^ready at ");

    private final ServerSocket door;
    private final String target;
    private final Line line;
    private final Tap tap;
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    private Relay(ServerSocket door, String target, Line line, Tap tap) {
        this.door = door;
        this.target = target;
        this.line = line;
        this.tap = tap;
    }

    /**
     * Starts one for as long as it is not closed.
     *
     * @param at HOST:PORT where it is called, any free port if that is 0
     * @param target HOST:PORT of whom it calls
     */
    public static Relay start(String at, String target, Line line, Tap tap) throws IOException {
        ServerSocket door = new ServerSocket();
        door.bind(address(at));
        Relay relay = new Relay(door, target, line, tap);
        daemon(relay::receive);
        return relay;
    }

    /** As a process: where it is called, whom it calls, the delay in milliseconds and the bytes a second, or 0. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Line line = Line.of(arguments[2], arguments[3]);
        try (Relay relay = start(arguments[0], arguments[1], line, Tap.DEAF)) {
            System.out.println("ready at " + relay.address());
            Thread.currentThread().join();
        }
    }

    /**
     * The words that start one as a process.
     *
     * @param java the words that start a Java with all classes
     */
    public static Command command(List<String> java, Host host, String at, String target, Line line) {
        List<String> words = new ArrayList<>(java);
        words.addAll(List.of(Relay.class.getName(), at, target));
        words.addAll(List.of(line.words()));
        return new Command(words, READY, READY).at(host);
    }

    public String address() {
        return door.getInetAddress().getHostAddress() + ":" + door.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    private void receive() {
        try {
            for (int call = 0; true; call++) {
                connect(call, door.accept());
            }
        } catch (IOException closed) {
            // Nobody is received any more.
        }
    }

    private void connect(int call, Socket caller) throws IOException {
        Socket called = new Socket();
        try {
            called.connect(address(target));
        } catch (IOException nobody) {
            caller.close();
            return;
        }
        caller.setTcpNoDelay(true);
        called.setTcpNoDelay(true);
        open.add(caller);
        open.add(called);
        pass(caller, called, bytes -> tap.passes(call, true, bytes));
        pass(called, caller, bytes -> tap.passes(call, false, bytes));
    }

    private void pass(Socket from, Socket to, Flow.Listener listener) {
        Flow flow = new Flow(from, to, line, listener);
        daemon(flow::read);
        daemon(flow::write);
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "relay");
        thread.setDaemon(true);
        thread.start();
    }

    private static InetSocketAddress address(String text) {
        int colon = text.lastIndexOf(':');
        return new InetSocketAddress(text.substring(0, colon), Integer.parseInt(text, colon + 1, text.length(), 10));
    }
}
