package io.github.gavel.benchmarks.peers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A program of somebody else. */
public enum Tool {
    LIBTORRENT("/usr/bin/python3", "python3-libtorrent", "-c", "import libtorrent"),
    ARIA2("aria2c", "aria2", "--version"),
    TRANSMISSION("transmission-daemon", "transmission-daemon", "--version"),
    IP("ip", "iproute2", "-V"),
    TC("tc", "iproute2", "-V");

    private final String program;
    private final String debian;
    private final List<String> question;

    Tool(String program, String debian, String... question) {
        this.program = program;
        this.debian = debian;
        this.question = List.of(question);
    }

    public String program() {
        return program;
    }

    public String howToGet() {
        return "apt-get install " + debian;
    }

    public boolean isHere() {
        List<String> words = new ArrayList<>(List.of(program));
        words.addAll(question);
        try {
            return new ProcessBuilder(words)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
