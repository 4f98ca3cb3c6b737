package io.github.gavel.client.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another process of this program. */
final class OwnProcess {
    private OwnProcess() {}

    /** Starts one with these words; what it complains of is not heard. */
    static Process start(List<String> words) throws IOException {
        return like(words).start();
    }

    static ProcessBuilder like(List<String> words) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("-XX:") || option.startsWith("-Xshare"))
                .toList());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Gavel.class.getName()));
        command.addAll(words);
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    }
}
