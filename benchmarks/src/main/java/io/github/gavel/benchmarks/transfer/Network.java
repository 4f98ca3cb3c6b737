package io.github.gavel.benchmarks.transfer;

import io.github.gavel.benchmarks.peers.Host;
import io.github.gavel.benchmarks.peers.Tool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Two network namespaces of our own, joined by a cable that carries 1 Gbit/s in each direction. Only root can. */
record Network(String seeders, String leechers) {
    private static final String CABLE = "gavel";
    private static final String SEEDER = "10.213.47.1";
    private static final String LEECHER = "10.213.47.2";

    static Network lay(Workshop workshop, String name) throws IOException, InterruptedException {
        String own = name + "-" + ProcessHandle.current().pid();
        Network network = new Network("gavel-seed-" + own, "gavel-get-" + own);
        for (String end : List.of(network.seeders, network.leechers)) {
            run("ip netns add " + end);
            workshop.onClose(() -> run("ip netns del " + end));
        }
        run("ip link add " + CABLE + " netns " + network.seeders + " type veth peer name " + CABLE + " netns "
                + network.leechers);
        network.connect(network.seeders, SEEDER);
        network.connect(network.leechers, LEECHER);
        return network;
    }

    private void connect(String end, String address) throws IOException, InterruptedException {
        run("ip -n " + end + " addr add " + address + "/24 dev " + CABLE);
        run("ip -n " + end + " link set lo up");
        run("ip -n " + end + " link set " + CABLE + " up");
        run("tc -n " + end + " qdisc add dev " + CABLE + " root tbf rate 1gbit burst 256kb latency 50ms");
    }

    Place at(Path folder) {
        return new Place(folder, host(seeders, SEEDER), host(leechers, LEECHER), CABLE, Duration.ZERO);
    }

    private static Host host(String end, String address) {
        return new Host(List.of(Tool.IP.program(), "netns", "exec", end), address);
    }

    private static void run(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command.split(" ", -1))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(command + ": " + said.strip());
        }
    }
}
