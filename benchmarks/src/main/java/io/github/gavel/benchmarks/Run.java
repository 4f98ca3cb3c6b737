package io.github.gavel.benchmarks;

import java.util.Arrays;
import java.util.Collection;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs one benchmark class with its allocations, keeps JMH's figures and prints them as a table. */
public final class Run {
    private Run() {}

    /** The file for the figures, the class's name, and JMH's own options, which come before ours. */
    public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
        String file = arguments[0];
        String name = arguments[1];
        String[] options = Arrays.copyOfRange(arguments, 2, arguments.length);
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .parent(new CommandLineOptions(options))
                        .include("\\." + name + "\\.")
                        .addProfiler(GCProfiler.class)
                        .result(file)
                        .resultFormat(ResultFormatType.JSON)
                        .build())
                .run();
        System.out.println();
        System.out.println(machine());
        System.out.println();
        new Report(results).lines().forEach(System.out::println);
    }

    private static String machine() {
        Runtime runtime = Runtime.getRuntime();
        return System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", "
                + runtime.availableProcessors() + " cores, " + System.getProperty("java.vm.name") + " "
                + Runtime.version();
    }
}
