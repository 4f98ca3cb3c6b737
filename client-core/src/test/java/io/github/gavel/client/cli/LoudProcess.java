package io.github.gavel.client.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The program as a process that logs at the lowest level there is, keeps all it prints, and writes down why it crashed.
 */
record LoudProcess(Process process, Path folder) {
    private static final String LOGGING = """
            handlers = java.util.logging.ConsoleHandler
            .level = ALL
            java.util.logging.ConsoleHandler.level = ALL
            """;

    static LoudProcess start(Path folder, List<String> words, String typed) throws IOException {
        Files.createDirectories(folder);
        Path logging = Files.writeString(folder.resolve("logging.properties"), LOGGING);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + folder.resolve("crash.txt"),
                "-Dslf4j.provider=" + LoudLogs.class.getName(),
                "-Djava.util.logging.config.file=" + logging,
                "-Djdk.httpclient.HttpClient.log=all",
                "-cp",
                System.getProperty("java.class.path"),
                Gavel.class.getName()));
        command.addAll(words);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("printed.txt").toFile())
                .start();
        process.outputWriter(StandardCharsets.UTF_8).append(typed).flush();
        return new LoudProcess(process, folder);
    }

    /** Until it has printed that. */
    void await(String text) throws IOException, InterruptedException {
        while (!printed().contains(text)) {
            if (!process.isAlive()) {
                throw new AssertionError("it ended before it said \"" + text + "\": " + printed());
            }
            Thread.sleep(20);
        }
    }

    /** Nothing more is typed; what it printed when it has ended well. */
    String ended() throws IOException, InterruptedException {
        process.outputWriter(StandardCharsets.UTF_8).close();
        if (process.waitFor() != 0) {
            throw new AssertionError("it ended with " + process.exitValue() + ": " + printed());
        }
        return printed();
    }

    /** As if it had touched memory that is not there. */
    void crash() {
        try {
            new ProcessBuilder("kill", "-SEGV", Long.toString(process.pid()))
                    .start()
                    .onExit()
                    .join();
        } catch (IOException noSuchProgram) {
            throw new AssertionError(noSuchProgram);
        }
        process.onExit().join();
    }

    String printed() throws IOException {
        return Files.readString(folder.resolve("printed.txt"), StandardCharsets.ISO_8859_1);
    }

    String crashFile() throws IOException {
        return Files.readString(folder.resolve("crash.txt"), StandardCharsets.ISO_8859_1);
    }

    /** What the system shows of it to every other program of the same owner, and some of it to everybody. */
    String shown() throws IOException {
        Path about = Path.of("/proc", Long.toString(process.pid()));
        return Files.readString(about.resolve("cmdline")) + Files.readString(about.resolve("environ"));
    }
}
