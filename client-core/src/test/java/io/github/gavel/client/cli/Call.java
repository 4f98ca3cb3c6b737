package io.github.gavel.client.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;

/** One call of the command without a process: what it printed, what it complained of, its exit status. */
public record Call(int status, String out, String err) {
    public static Call of(String... args) {
        return withInput("", args);
    }

    public static Call withInput(String input, String... args) {
        return withInput(input.getBytes(UTF_8), args);
    }

    public static Call withInput(byte[] input, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Gavel.run(new ByteArrayInputStream(input), out, err, args);
        return new Call(status, out.toString(UTF_8), err.toString(UTF_8));
    }

    /** The auction of a text that stands in for a file, with or without options. */
    public static Call auction(String json, String... options) {
        String[] args = new String[options.length + 2];
        args[0] = "auction";
        System.arraycopy(options, 0, args, 1, options.length);
        args[args.length - 1] = "-";
        return withInput(json, args);
    }
}
